#!/usr/bin/env python3
"""DynamoDB's tutorial with boto3, the AWS SDK for Python.

Every step says what it does, shows what came back, and ends the tutorial if that is not what
DynamoDB answers.

    ./tutorial.py http://127.0.0.1:8000        or, without an argument, $AWS_ENDPOINT_URL
"""

import os
import sys
import time
from datetime import datetime, timezone
from decimal import Decimal

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.exceptions import ClientError

steps = 0


def step(text):
    global steps
    steps += 1
    print(f"\n{steps}. {text}", flush=True)


def expect(actual, expected):
    """Checks what came back."""
    if actual != expected:
        sys.exit(f"FAILED in step {steps}: expected {expected!r}, got {actual!r}")
    print(f"   {actual}", flush=True)


def expect_refusal(code, message, call):
    """Checks that a call is refused, and returns the error's answer."""
    try:
        answer = call()
    except ClientError as error:
        expect(error.response["Error"]["Code"], code)
        expect(error.response["Error"]["Message"], message)
        return error.response
    sys.exit(f"FAILED in step {steps}: expected {code}, got {answer!r}")


def main():
    if len(sys.argv) > 1:
        endpoint = sys.argv[1]
    elif "AWS_ENDPOINT_URL" in os.environ:
        endpoint = os.environ["AWS_ENDPOINT_URL"]
    else:
        sys.exit("give the endpoint, as an argument or in AWS_ENDPOINT_URL")

    # Some credentials and some region boto3 must have, or it sends nothing.
    session = boto3.Session(
        aws_access_key_id=os.environ.get("AWS_ACCESS_KEY_ID", "karst"),
        aws_secret_access_key=os.environ.get("AWS_SECRET_ACCESS_KEY", "karst"),
        region_name=os.environ.get("AWS_DEFAULT_REGION", "us-east-1"),
    )
    # The resource speaks Python's types, the client DynamoDB's.
    dynamodb = session.resource("dynamodb", endpoint_url=endpoint)
    client = session.client("dynamodb", endpoint_url=endpoint)
    streams = session.client("dynamodbstreams", endpoint_url=endpoint)

    step("Create a table, wait for it, and find it in the list")
    movies = dynamodb.create_table(
        TableName="Movies",
        KeySchema=[
            {"AttributeName": "year", "KeyType": "HASH"},
            {"AttributeName": "title", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[
            {"AttributeName": "year", "AttributeType": "N"},
            {"AttributeName": "title", "AttributeType": "S"},
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    movies.wait_until_exists()
    client.get_waiter("table_exists").wait(TableName="Movies")
    movies.reload()
    expect(movies.table_status, "ACTIVE")
    expect([key["AttributeName"] for key in movies.key_schema], ["year", "title"])
    pages = client.get_paginator("list_tables").paginate()
    expect("Movies" in [name for page in pages for name in page["TableNames"]], True)

    step("Put an item")
    rush = {
        "year": 2013,
        "title": "Rush",
        "rating": Decimal("8.1"),
        "genres": {"Drama", "Action"},
        "seen": False,
        "poster": b"\x89PNG",
        "info": {"director": "Ron Howard", "minutes": 123, "cast": ["Hemsworth", None]},
    }
    put = movies.put_item(Item=rush, ReturnConsumedCapacity="TOTAL")
    expect(put["ConsumedCapacity"]["CapacityUnits"], 1)

    step("Get it, whole and in part")
    key = {"year": 2013, "title": "Rush"}
    expect(movies.get_item(Key=key)["Item"], rush)
    part = movies.get_item(
        Key=key,
        ProjectionExpression="info.#c[0], rating",
        ExpressionAttributeNames={"#c": "cast"},
    )
    expect(part["Item"], {"info": {"cast": ["Hemsworth"]}, "rating": Decimal("8.1")})
    raw = client.get_item(TableName="Movies", Key={"year": {"N": "2013"}, "title": {"S": "Rush"}})
    expect(raw["Item"]["rating"], {"N": "8.1"})
    expect("Item" in movies.get_item(Key={"year": 1913, "title": "Rush"}), False)

    step("Update it")
    updated = movies.update_item(
        Key=key,
        UpdateExpression="SET seen = :yes, info.minutes = info.minutes + :one ADD genres :sport",
        ExpressionAttributeValues={":yes": True, ":one": 1, ":sport": {"Sport"}},
        ReturnValues="UPDATED_NEW",
    )
    expect(updated["Attributes"]["info"]["minutes"], 124)
    expect(updated["Attributes"]["seen"], True)
    expect(sorted(updated["Attributes"]["genres"]), ["Action", "Drama", "Sport"])

    step("Put only if there is none, which is refused, and if there is one")
    refusal = expect_refusal(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        lambda: movies.put_item(Item=key, ConditionExpression=Attr("title").not_exists()),
    )
    expect(refusal["ResponseMetadata"]["HTTPStatusCode"], 400)
    replaced = movies.put_item(
        Item={**key, "rating": Decimal("8.1")},
        ConditionExpression=Attr("info.minutes").eq(124) & Attr("genres").contains("Sport"),
        ReturnValues="ALL_OLD",
    )
    expect(replaced["Attributes"]["info"]["director"], "Ron Howard")

    step("Write thirty items in batches, and get two in one")
    with movies.batch_writer() as batch:  # sends 25 at a time
        for title, rating in [("Gravity", "7.7"), ("Her", "8")]:
            batch.put_item(Item={"year": 2013, "title": title, "rating": Decimal(rating)})
        for number in range(28):
            batch.put_item(
                Item={"year": 2014, "title": f"Film {number:02}", "rating": Decimal(number) / 10}
            )
    got = dynamodb.batch_get_item(
        RequestItems={
            "Movies": {
                "Keys": [
                    {"year": 2013, "title": "Her"},
                    {"year": 2014, "title": "Film 27"},
                    {"year": 1999, "title": "Her"},
                ]
            }
        }
    )
    expect(sorted(item["rating"] for item in got["Responses"]["Movies"]), [Decimal("2.7"), 8])
    expect(got["UnprocessedKeys"], {})

    step("Query a year, forwards, backwards, and a page at a time")
    forwards = movies.query(KeyConditionExpression=Key("year").eq(2013))
    expect([item["title"] for item in forwards["Items"]], ["Gravity", "Her", "Rush"])
    backwards = movies.query(
        KeyConditionExpression=Key("year").eq(2014) & Key("title").begins_with("Film 1"),
        FilterExpression=Attr("rating").lt(Decimal("1.2")),
        ScanIndexForward=False,
    )
    expect([item["title"] for item in backwards["Items"]], ["Film 11", "Film 10"])
    expect((backwards["Count"], backwards["ScannedCount"]), (2, 10))
    pages = client.get_paginator("query").paginate(
        TableName="Movies",
        KeyConditionExpression="#y = :y",
        ExpressionAttributeNames={"#y": "year"},
        ExpressionAttributeValues={":y": {"N": "2014"}},
        PaginationConfig={"PageSize": 10},
    )
    expect([page["Count"] for page in pages], [10, 10, 8])

    step("Scan with a filter")
    best = movies.scan(FilterExpression=Attr("rating").between(8, Decimal("8.5")))
    expect(sorted(item["title"] for item in best["Items"]), ["Her", "Rush"])
    expect((best["Count"], best["ScannedCount"]), (2, 31))

    step("Write two items in a transaction, and get them in one")
    spotlight = {"year": {"N": "2015"}, "title": {"S": "Spotlight"}}
    her = {"year": {"N": "2013"}, "title": {"S": "Her"}}
    client.transact_write_items(
        TransactItems=[
            {"Put": {"TableName": "Movies", "Item": {**spotlight, "rating": {"N": "8.1"}}}},
            {
                "Update": {
                    "TableName": "Movies",
                    "Key": her,
                    "UpdateExpression": "ADD awards :one",
                    "ExpressionAttributeValues": {":one": {"N": "1"}},
                }
            },
        ]
    )
    both = client.transact_get_items(
        TransactItems=[
            {"Get": {"TableName": "Movies", "Key": spotlight}},
            {"Get": {"TableName": "Movies", "Key": her}},
        ]
    )
    expect(both["Responses"][0]["Item"], {**spotlight, "rating": {"N": "8.1"}})
    expect(both["Responses"][1]["Item"]["awards"], {"N": "1"})

    step("Let a condition cancel a transaction")
    cancelled = expect_refusal(
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons"
        " [None, ConditionalCheckFailed]",
        lambda: client.transact_write_items(
            TransactItems=[
                {"Delete": {"TableName": "Movies", "Key": spotlight}},
                {
                    "ConditionCheck": {
                        "TableName": "Movies",
                        "Key": her,
                        "ConditionExpression": "awards > :many",
                        "ExpressionAttributeValues": {":many": {"N": "1"}},
                        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                    }
                },
            ]
        ),
    )
    reasons = cancelled["CancellationReasons"]
    expect([reason["Code"] for reason in reasons], ["None", "ConditionalCheckFailed"])
    expect(reasons[1]["Item"]["awards"], {"N": "1"})
    expect("Item" in client.get_item(TableName="Movies", Key=spotlight), True)

    step("Delete an item")
    deleted = movies.delete_item(Key=key, ReturnValues="ALL_OLD")
    expect(deleted["Attributes"]["rating"], Decimal("8.1"))
    expect("Item" in movies.get_item(Key=key, ConsistentRead=True), False)

    step("Create a table with a stream, and write to it")
    created = client.create_table(
        TableName="Sessions",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )["TableDescription"]
    expect(created["StreamSpecification"]["StreamViewType"], "NEW_AND_OLD_IMAGES")
    client.get_waiter("table_exists").wait(TableName="Sessions")
    sessions = dynamodb.Table("Sessions")
    sessions.put_item(Item={"id": "a", "user": "Ada"})
    sessions.put_item(Item={"id": "a", "user": "Ada"})  # changes nothing
    sessions.put_item(Item={"id": "a", "user": "Grace"})
    sessions.delete_item(Key={"id": "a"})

    step("Read what changed from the stream")
    stream = created["LatestStreamArn"]
    listed = streams.list_streams(TableName="Sessions")["Streams"]
    expect([(each["StreamArn"], each["TableName"]) for each in listed], [(stream, "Sessions")])
    description = streams.describe_stream(StreamArn=stream)["StreamDescription"]
    expect(description["StreamStatus"], "ENABLED")
    expect(description["CreationRequestDateTime"] > datetime(2020, 1, 1, tzinfo=timezone.utc), True)
    expect("EndingSequenceNumber" in description["Shards"][0]["SequenceNumberRange"], False)
    iterator = streams.get_shard_iterator(
        StreamArn=stream,
        ShardId=description["Shards"][0]["ShardId"],
        ShardIteratorType="TRIM_HORIZON",
    )["ShardIterator"]
    page = streams.get_records(ShardIterator=iterator)
    ada, grace = ({"id": {"S": "a"}, "user": {"S": name}} for name in ("Ada", "Grace"))
    changes = [
        (record["eventName"], change.get("OldImage"), change.get("NewImage"))
        for record in page["Records"]
        for change in [record["dynamodb"]]
    ]
    expect(changes, [("INSERT", None, ada), ("MODIFY", ada, grace), ("REMOVE", grace, None)])
    first = page["Records"][0]
    expect((first["eventVersion"], first["eventSource"]), ("1.1", "aws:dynamodb"))
    expect(first["dynamodb"]["Keys"], {"id": {"S": "a"}})
    expect(first["dynamodb"]["ApproximateCreationDateTime"].microsecond, 0)
    expect("userIdentity" in first, False)
    expect(streams.get_records(ShardIterator=page["NextShardIterator"])["Records"], [])

    step("Let sessions expire, and see in the stream that it was not a user who removed them")
    specification = {"Enabled": True, "AttributeName": "expires"}
    enabled = client.update_time_to_live(
        TableName="Sessions", TimeToLiveSpecification=specification
    )
    expect(enabled["TimeToLiveSpecification"], specification)
    expect(
        client.describe_time_to_live(TableName="Sessions")["TimeToLiveDescription"],
        {"TimeToLiveStatus": "ENABLED", "AttributeName": "expires"},
    )
    expect_refusal(
        "ValidationException",
        "TimeToLive is already enabled",
        lambda: client.update_time_to_live(
            TableName="Sessions", TimeToLiveSpecification=specification
        ),
    )
    sessions.put_item(Item={"id": "b", "expires": int(time.time()) - 60})
    iterator = page["NextShardIterator"]
    removed = []
    deadline = time.time() + 30
    while not removed and time.time() < deadline:
        page = streams.get_records(ShardIterator=iterator)
        removed = [record for record in page["Records"] if record["eventName"] == "REMOVE"]
        iterator = page["NextShardIterator"]
    expect(
        [record["userIdentity"] for record in removed],
        [{"PrincipalId": "dynamodb.amazonaws.com", "Type": "Service"}],
    )
    expect("Item" in sessions.get_item(Key={"id": "b"}), False)

    step("Delete the tables")
    sessions.delete()
    sessions.wait_until_not_exists()
    expect(movies.delete()["TableDescription"]["TableStatus"], "DELETING")
    movies.wait_until_not_exists()
    expect_refusal(
        "ResourceNotFoundException",
        "Requested resource not found: Table: Movies not found",
        lambda: client.describe_table(TableName="Movies"),
    )

    print(f"\nall {steps} steps passed")


if __name__ == "__main__":
    main()
