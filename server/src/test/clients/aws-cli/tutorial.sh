#!/usr/bin/env bash
# DynamoDB's tutorial with the AWS CLI: every step says what it does, shows what came back, and
# ends the tutorial if that is not what DynamoDB answers.
#
#   ./tutorial.sh http://127.0.0.1:8000        or, without an argument, $AWS_ENDPOINT_URL
#
# $AWS_CLI is the command to run, "aws" unless said.
set -euo pipefail

endpoint=${1:-${AWS_ENDPOINT_URL:?give the endpoint, as an argument or in AWS_ENDPOINT_URL}}
# Some credentials and some region the CLI must have, or it sends nothing.
export AWS_ACCESS_KEY_ID=${AWS_ACCESS_KEY_ID:-karst}
export AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY:-karst}
export AWS_DEFAULT_REGION=${AWS_DEFAULT_REGION:-us-east-1}
export AWS_PAGER=

dynamodb() {
  "${AWS_CLI:-aws}" --endpoint-url "$endpoint" --output text dynamodb "$@"
}

streams() {
  "${AWS_CLI:-aws}" --endpoint-url "$endpoint" --output text dynamodbstreams "$@"
}

steps=0
step() {
  steps=$((steps + 1))
  printf '\n%d. %s\n' "$steps" "$1"
}

fail() {
  printf 'FAILED in step %d: %s\n' "$steps" "$1" >&2
  exit 1
}

# Checks that $1 is $2, the CLI's tabs and new lines read as spaces.
expect() {
  local actual expected=$2
  actual=$(printf '%s' "$1" | tr '\t\n' '  ')
  [ "$actual" = "$expected" ] || fail "expected <$expected>, got <$actual>"
  printf '   %s\n' "${actual:-(nothing)}"
}

# Checks that an operation is refused, with $1 in the error.
expect_refusal() {
  local expected=$1 errors
  shift
  if errors=$(dynamodb "$@" 2>&1 >/dev/null); then
    fail "expected <$expected>, but $1 succeeded"
  fi
  case $errors in
    *"$expected"*) printf '   %s\n' "${errors#$'\n'}" ;;
    *) fail "expected <$expected>, got <$errors>" ;;
  esac
}

step 'Create a table, wait for it, and find it in the list'
created=$(dynamodb create-table --table-name Movies \
  --attribute-definitions AttributeName=year,AttributeType=N AttributeName=title,AttributeType=S \
  --key-schema AttributeName=year,KeyType=HASH AttributeName=title,KeyType=RANGE \
  --billing-mode PAY_PER_REQUEST \
  --query TableDescription.TableName)
expect "$created" Movies
dynamodb wait table-exists --table-name Movies
described=$(dynamodb describe-table --table-name Movies \
  --query 'Table.[TableStatus, ItemCount, KeySchema[].AttributeName]')
expect "$described" 'ACTIVE 0 year title'
listed=$(dynamodb list-tables --query "contains(TableNames, 'Movies')")
expect "$listed" True

step 'Create it again, which is refused'
expect_refusal 'ResourceInUseException' create-table --table-name Movies \
  --attribute-definitions AttributeName=year,AttributeType=N \
  --key-schema AttributeName=year,KeyType=HASH \
  --billing-mode PAY_PER_REQUEST

step 'Put an item'
put=$(dynamodb put-item --table-name Movies --return-consumed-capacity TOTAL --item '{
    "year": {"N": "2013"}, "title": {"S": "Rush"}, "rating": {"N": "8.10"},
    "genres": {"SS": ["Drama", "Action"]}, "seen": {"BOOL": false},
    "info": {"M": {"director": {"S": "Ron Howard"}, "minutes": {"N": "123"}}}}' \
  --query 'ConsumedCapacity.[TableName, CapacityUnits == `1`]')
expect "$put" 'Movies True'

step 'Get it'
got=$(dynamodb get-item --table-name Movies --key '{"year": {"N": "2013"}, "title": {"S": "Rush"}}' \
  --query 'Item.[rating.N, info.M.director.S, info.M.minutes.N, seen.BOOL, sort(genres.SS)]')
expect "$got" '8.1 Ron Howard 123 False Action Drama'
part=$(dynamodb get-item --table-name Movies --key '{"year": {"N": "2013"}, "title": {"S": "Rush"}}' \
  --projection-expression 'info.minutes, rating' --query 'Item.[sort(keys(@)), keys(info.M)]')
expect "$part" 'info rating minutes'
none=$(dynamodb get-item --table-name Movies --key '{"year": {"N": "1913"}, "title": {"S": "Rush"}}')
expect "$none" ''

step 'Update it'
updated=$(dynamodb update-item --table-name Movies \
  --key '{"year": {"N": "2013"}, "title": {"S": "Rush"}}' \
  --update-expression 'SET seen = :yes, info.minutes = info.minutes + :one ADD genres :sport REMOVE rating' \
  --expression-attribute-values '{
    ":yes": {"BOOL": true}, ":one": {"N": "1"}, ":sport": {"SS": ["Sport"]}}' \
  --return-values ALL_NEW \
  --query 'Attributes.[seen.BOOL, info.M.minutes.N, rating.N, sort(genres.SS)]')
expect "$updated" 'True 124 None Action Drama Sport'

step 'Put only if there is none, which is refused, and if there is one'
expect_refusal \
  '(ConditionalCheckFailedException) when calling the PutItem operation: The conditional request failed' \
  put-item --table-name Movies \
  --item '{"year": {"N": "2013"}, "title": {"S": "Rush"}}' \
  --condition-expression 'attribute_not_exists(#t)' \
  --expression-attribute-names '{"#t": "title"}'
replaced=$(dynamodb put-item --table-name Movies \
  --item '{"year": {"N": "2013"}, "title": {"S": "Rush"}, "rating": {"N": "8.1"}}' \
  --condition-expression 'info.minutes = :minutes AND size(genres) = :three' \
  --expression-attribute-values '{":minutes": {"N": "124"}, ":three": {"N": "3"}}' \
  --return-values ALL_OLD --query 'Attributes.info.M.minutes.N')
expect "$replaced" 124

step 'Write five items in a batch, and get two'
left=$(dynamodb batch-write-item --query 'length(keys(UnprocessedItems))' --request-items '{"Movies": [
  {"PutRequest": {"Item": {"year": {"N": "2013"}, "title": {"S": "Gravity"}, "rating": {"N": "7.7"}}}},
  {"PutRequest": {"Item": {"year": {"N": "2013"}, "title": {"S": "Her"}, "rating": {"N": "8"}}}},
  {"PutRequest": {"Item": {"year": {"N": "2014"}, "title": {"S": "Boyhood"}, "rating": {"N": "7.9"}}}},
  {"PutRequest": {"Item": {"year": {"N": "2014"}, "title": {"S": "Whiplash"}, "rating": {"N": "8.5"}}}},
  {"PutRequest": {"Item": {"year": {"N": "2014"}, "title": {"S": "千と千尋"}, "rating": {"N": "8.6"}}}}]}')
expect "$left" 0
batch=$(dynamodb batch-get-item --request-items '{"Movies": {"Keys": [
    {"year": {"N": "2013"}, "title": {"S": "Her"}},
    {"year": {"N": "2014"}, "title": {"S": "千と千尋"}},
    {"year": {"N": "1999"}, "title": {"S": "Her"}}]}}' \
  --query 'sort(Responses.Movies[].rating.N)')
expect "$batch" '8 8.6'

step 'Query a year, forwards, backwards by pages, and by the beginning of a title'
query_year() {
  dynamodb query --table-name Movies --key-condition-expression '#y = :y' \
    --expression-attribute-names '{"#y": "year"}' "$@"
}
forwards=$(query_year --expression-attribute-values '{":y": {"N": "2013"}}' --query 'Items[].title.S')
expect "$forwards" 'Gravity Her Rush'
# The CLI asks for pages of one item until there are no more.
backwards=$(query_year --expression-attribute-values '{":y": {"N": "2014"}}' --no-scan-index-forward \
  --page-size 1 --query 'Items[].title.S')
expect "$backwards" '千と千尋 Whiplash Boyhood'
beginning=$(dynamodb query --table-name Movies \
  --key-condition-expression '#y = :y AND begins_with(title, :w)' \
  --expression-attribute-names '{"#y": "year"}' \
  --expression-attribute-values '{":y": {"N": "2014"}, ":w": {"S": "W"}}' \
  --query '[Count, Items[].rating.N]')
expect "$beginning" '1 8.5'

step 'Scan with a filter'
scanned=$(dynamodb scan --table-name Movies --filter-expression 'rating BETWEEN :low AND :high' \
  --expression-attribute-values '{":low": {"N": "8"}, ":high": {"N": "8.5"}}' \
  --query '[Count, ScannedCount, sort(Items[].title.S)]')
expect "$scanned" '3 6 Her Rush Whiplash'

step 'Write two items in a transaction, and get them in one'
dynamodb transact-write-items --transact-items '[
  {"Put": {"TableName": "Movies",
    "Item": {"year": {"N": "2015"}, "title": {"S": "Spotlight"}, "rating": {"N": "8.1"}}}},
  {"Update": {"TableName": "Movies", "Key": {"year": {"N": "2013"}, "title": {"S": "Her"}},
    "UpdateExpression": "ADD awards :one", "ExpressionAttributeValues": {":one": {"N": "1"}}}}]'
both=$(dynamodb transact-get-items --transact-items '[
    {"Get": {"TableName": "Movies", "Key": {"year": {"N": "2015"}, "title": {"S": "Spotlight"}}}},
    {"Get": {"TableName": "Movies", "Key": {"year": {"N": "2013"}, "title": {"S": "Her"}}}}]' \
  --query '[Responses[0].Item.rating.N, Responses[1].Item.awards.N]')
expect "$both" '8.1 1'

step 'Let a condition cancel a transaction'
expect_refusal 'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]' \
  transact-write-items --transact-items '[
  {"Delete": {"TableName": "Movies", "Key": {"year": {"N": "2015"}, "title": {"S": "Spotlight"}}}},
  {"ConditionCheck": {"TableName": "Movies", "Key": {"year": {"N": "2013"}, "title": {"S": "Her"}},
    "ConditionExpression": "awards > :many", "ExpressionAttributeValues": {":many": {"N": "1"}}}}]'
kept=$(dynamodb get-item --table-name Movies --consistent-read \
  --key '{"year": {"N": "2015"}, "title": {"S": "Spotlight"}}' --query Item.title.S)
expect "$kept" Spotlight

step 'Delete an item'
deleted=$(dynamodb delete-item --table-name Movies \
  --key '{"year": {"N": "2013"}, "title": {"S": "Rush"}}' \
  --return-values ALL_OLD --query Attributes.rating.N)
expect "$deleted" 8.1
gone=$(dynamodb get-item --table-name Movies --key '{"year": {"N": "2013"}, "title": {"S": "Rush"}}')
expect "$gone" ''

step 'Create a table with a stream, and write to it'
created=$(dynamodb create-table --table-name Sessions \
  --attribute-definitions AttributeName=id,AttributeType=S \
  --key-schema AttributeName=id,KeyType=HASH \
  --billing-mode PAY_PER_REQUEST \
  --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES \
  --query 'TableDescription.StreamSpecification.[StreamEnabled, StreamViewType]')
expect "$created" 'True NEW_AND_OLD_IMAGES'
dynamodb wait table-exists --table-name Sessions
dynamodb put-item --table-name Sessions --item '{"id": {"S": "a"}, "user": {"S": "Ada"}}'
dynamodb put-item --table-name Sessions --item '{"id": {"S": "a"}, "user": {"S": "Ada"}}'
dynamodb put-item --table-name Sessions --item '{"id": {"S": "a"}, "user": {"S": "Grace"}}'
dynamodb delete-item --table-name Sessions --key '{"id": {"S": "a"}}'

step 'Read what changed from the stream'
stream=$(dynamodb describe-table --table-name Sessions --query Table.LatestStreamArn)
listed=$(streams list-streams --table-name Sessions --query 'Streams[].[StreamArn, TableName]')
expect "$listed" "$stream Sessions"
described=$(streams describe-stream --stream-arn "$stream" \
  --query 'StreamDescription.[StreamStatus, StreamViewType, KeySchema[].AttributeName]')
expect "$described" 'ENABLED NEW_AND_OLD_IMAGES id'
shard=$(streams describe-stream --stream-arn "$stream" --query 'StreamDescription.Shards[0].ShardId')
iterator=$(streams get-shard-iterator --stream-arn "$stream" --shard-id "$shard" \
  --shard-iterator-type TRIM_HORIZON --query ShardIterator)
changes=$(streams get-records --shard-iterator "$iterator" --query \
  'Records[].[eventName, dynamodb.Keys.id.S, dynamodb.OldImage.user.S, dynamodb.NewImage.user.S]')
expect "$changes" 'INSERT a None Ada MODIFY a Ada Grace REMOVE a Grace None'
page=$(streams get-records --shard-iterator "$iterator" --limit 1 \
  --query 'Records[].[eventVersion, eventSource, dynamodb.SizeBytes, userIdentity]')
expect "$page" '1.1 aws:dynamodb 13 None'

step 'Let sessions expire, and see in the stream that it was not a user who removed them'
enabled=$(dynamodb update-time-to-live --table-name Sessions \
  --time-to-live-specification Enabled=true,AttributeName=expires \
  --query 'TimeToLiveSpecification.[Enabled, AttributeName]')
expect "$enabled" 'True expires'
described=$(dynamodb describe-time-to-live --table-name Sessions \
  --query 'TimeToLiveDescription.[TimeToLiveStatus, AttributeName]')
expect "$described" 'ENABLED expires'
expired=$(($(date +%s) - 60))
dynamodb put-item --table-name Sessions \
  --item '{"id": {"S": "b"}, "expires": {"N": "'"$expired"'"}}'
for _ in {1..30}; do
  removed=$(streams get-records --shard-iterator "$iterator" --query \
    'Records[?userIdentity].[eventName, dynamodb.Keys.id.S, userIdentity.Type, userIdentity.PrincipalId]')
  [ -z "$removed" ] || break
done
expect "$removed" 'REMOVE b Service dynamodb.amazonaws.com'
gone=$(dynamodb get-item --table-name Sessions --key '{"id": {"S": "b"}}')
expect "$gone" ''

step 'Delete the tables'
dynamodb delete-table --table-name Sessions --query TableDescription.TableName
dropped=$(dynamodb delete-table --table-name Movies --query TableDescription.TableStatus)
expect "$dropped" DELETING
dynamodb wait table-not-exists --table-name Movies
expect_refusal 'ResourceNotFoundException' describe-table --table-name Movies

printf '\nall %d steps passed\n' "$steps"
