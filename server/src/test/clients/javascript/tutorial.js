// DynamoDB's tutorial with the AWS SDK for JavaScript 3: every step says what it does, shows what
// came back, and ends the tutorial if that is not what DynamoDB answers.
//
//   npm ci
//   node tutorial.js http://127.0.0.1:8000        or, without an argument, $AWS_ENDPOINT_URL

import { isDeepStrictEqual, inspect } from 'node:util';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  paginateListTables,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

const TableName = 'Movies';

let steps = 0;

function step(text) {
  console.log(`\n${++steps}. ${text}`);
}

function fail(expected, actual) {
  throw new Error(
    `FAILED in step ${steps}: expected ${inspect(expected)}, got ${inspect(actual, { depth: null })}`,
  );
}

function expect(actual, expected) {
  if (!isDeepStrictEqual(actual, expected)) fail(expected, actual);
  console.log(`   ${inspect(actual, { depth: null, breakLength: Infinity })}`);
}

/** Checks that a call is refused, and returns its error. */
async function expectRefusal(name, message, call) {
  let answer;
  try {
    answer = await call;
  } catch (error) {
    expect([error.name, error.message], [name, message]);
    return error;
  }
  fail(name, answer);
}

const endpoint = process.argv[2] ?? process.env.AWS_ENDPOINT_URL;
if (endpoint === undefined) {
  console.error('give the endpoint, as an argument or in AWS_ENDPOINT_URL');
  process.exit(2);
}

// Some credentials and some region the SDK must have, or it sends nothing.
const settings = {
  endpoint,
  region: process.env.AWS_REGION ?? 'us-east-1',
  credentials: {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'karst',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'karst',
  },
};
const client = new DynamoDBClient(settings);
const streams = new DynamoDBStreamsClient(settings);
// The document client speaks JavaScript's types, the plain one DynamoDB's.
const documents = DynamoDBDocumentClient.from(client);

async function tutorial() {
  step('Create a table, wait for it, and find it in the list');
  await client.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [
        { AttributeName: 'year', KeyType: 'HASH' },
        { AttributeName: 'title', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'year', AttributeType: 'N' },
        { AttributeName: 'title', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  const waited = await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName });
  expect(waited.state, 'SUCCESS');
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table.TableStatus, 'ACTIVE');
  expect(Table.CreationDateTime instanceof Date, true);
  const names = [];
  for await (const page of paginateListTables({ client }, {})) names.push(...page.TableNames);
  expect(names.includes(TableName), true);

  step('Put an item');
  const Key = { year: 2013, title: 'Rush' };
  const rush = {
    ...Key,
    rating: 8.1,
    genres: new Set(['Drama', 'Action']),
    seen: false,
    poster: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    info: { director: 'Ron Howard', minutes: 123, cast: ['Hemsworth', null] },
  };
  const put = await documents.send(
    new PutCommand({ TableName, Item: rush, ReturnConsumedCapacity: 'TOTAL' }),
  );
  expect(put.ConsumedCapacity.CapacityUnits, 1);

  step('Get it, whole and in part');
  const whole = await documents.send(new GetCommand({ TableName, Key }));
  expect({ ...whole.Item, poster: new Uint8Array(whole.Item.poster) }, rush);
  const part = await documents.send(
    new GetCommand({
      TableName,
      Key,
      ProjectionExpression: 'info.#c[0], rating',
      ExpressionAttributeNames: { '#c': 'cast' },
    }),
  );
  expect(part.Item, { info: { cast: ['Hemsworth'] }, rating: 8.1 });
  const raw = await client.send(
    new GetItemCommand({ TableName, Key: { year: { N: '2013' }, title: { S: 'Rush' } } }),
  );
  expect(raw.Item.rating, { N: '8.1' });
  const none = await documents.send(
    new GetCommand({ TableName, Key: { year: 1913, title: 'Rush' } }),
  );
  expect(none.Item, undefined);

  step('Update it');
  const updated = await documents.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression:
        'SET seen = :yes, info.minutes = info.minutes + :one ADD genres :sport REMOVE poster',
      ExpressionAttributeValues: { ':yes': true, ':one': 1, ':sport': new Set(['Sport']) },
      ReturnValues: 'ALL_NEW',
    }),
  );
  expect(updated.Attributes, {
    ...Key,
    rating: 8.1,
    genres: new Set(['Drama', 'Action', 'Sport']),
    seen: true,
    info: { director: 'Ron Howard', minutes: 124, cast: ['Hemsworth', null] },
  });

  step('Put only if there is none, which is refused, and if there is one');
  const refusal = await expectRefusal(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    documents.send(
      new PutCommand({ TableName, Item: Key, ConditionExpression: 'attribute_not_exists(title)' }),
    ),
  );
  expect(refusal.$metadata.httpStatusCode, 400);
  const replaced = await documents.send(
    new PutCommand({
      TableName,
      Item: { ...Key, rating: 8.1 },
      ConditionExpression: 'info.minutes = :minutes AND contains(genres, :sport)',
      ExpressionAttributeValues: { ':minutes': 124, ':sport': 'Sport' },
      ReturnValues: 'ALL_OLD',
    }),
  );
  expect(replaced.Attributes.info.director, 'Ron Howard');

  step('Write five items in a batch, and get two');
  const written = await documents.send(
    new BatchWriteCommand({
      RequestItems: {
        [TableName]: [
          { year: 2013, title: 'Gravity', rating: 7.7 },
          { year: 2013, title: 'Her', rating: 8 },
          { year: 2014, title: 'Boyhood', rating: 7.9 },
          { year: 2014, title: 'Whiplash', rating: 8.5 },
          { year: 2014, title: '千と千尋', rating: 8.6 },
        ].map((Item) => ({ PutRequest: { Item } })),
      },
    }),
  );
  expect(written.UnprocessedItems, {});
  const batch = await documents.send(
    new BatchGetCommand({
      RequestItems: {
        [TableName]: {
          Keys: [
            { year: 2013, title: 'Her' },
            { year: 2014, title: '千と千尋' },
            { year: 1999, title: 'Her' },
          ],
        },
      },
    }),
  );
  expect(batch.Responses[TableName].map((item) => item.rating).sort(), [8, 8.6]);

  step('Query a year, by the beginning of a title, and backwards a page at a time');
  const beginning = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: '#y = :y AND begins_with(title, :beginning)',
      ExpressionAttributeNames: { '#y': 'year' },
      ExpressionAttributeValues: { ':y': 2014, ':beginning': 'W' },
    }),
  );
  expect(beginning.Items, [{ year: 2014, title: 'Whiplash', rating: 8.5 }]);
  const pages = [];
  for await (const page of paginateQuery(
    { client: documents, pageSize: 2 },
    {
      TableName,
      KeyConditionExpression: '#y = :y',
      ExpressionAttributeNames: { '#y': 'year' },
      ExpressionAttributeValues: { ':y': 2014 },
      ScanIndexForward: false,
    },
  )) {
    pages.push(page.Items.map((item) => item.title));
  }
  expect(pages, [['千と千尋', 'Whiplash'], ['Boyhood']]);

  step('Scan with a filter');
  const scanned = await documents.send(
    new ScanCommand({
      TableName,
      FilterExpression: 'rating BETWEEN :low AND :high',
      ExpressionAttributeValues: { ':low': 8, ':high': 8.5 },
    }),
  );
  expect(scanned.Items.map((item) => item.title).sort(), ['Her', 'Rush', 'Whiplash']);
  expect([scanned.Count, scanned.ScannedCount], [3, 6]);

  step('Write two items in a transaction, and get them in one');
  const spotlight = { year: 2015, title: 'Spotlight' };
  const her = { year: 2013, title: 'Her' };
  await documents.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName, Item: { ...spotlight, rating: 8.1 } } },
        {
          Update: {
            TableName,
            Key: her,
            UpdateExpression: 'ADD awards :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
      ],
    }),
  );
  const both = await documents.send(
    new TransactGetCommand({
      TransactItems: [{ Get: { TableName, Key: spotlight } }, { Get: { TableName, Key: her } }],
    }),
  );
  expect(
    both.Responses.map((response) => response.Item),
    [
      { ...spotlight, rating: 8.1 },
      { ...her, rating: 8, awards: 1 },
    ],
  );

  step('Let a condition cancel a transaction');
  const cancelled = await expectRefusal(
    'TransactionCanceledException',
    'Transaction cancelled, please refer cancellation reasons for specific reasons' +
      ' [None, ConditionalCheckFailed]',
    documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Delete: { TableName, Key: spotlight } },
          {
            ConditionCheck: {
              TableName,
              Key: her,
              ConditionExpression: 'awards > :many',
              ExpressionAttributeValues: { ':many': 1 },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
        ],
      }),
    ),
  );
  const [first, second] = cancelled.CancellationReasons;
  expect([first.Code, second.Code], ['None', 'ConditionalCheckFailed']);
  expect(second.Item.awards, { N: '1' });
  const kept = await documents.send(
    new GetCommand({ TableName, Key: spotlight, ConsistentRead: true }),
  );
  expect(kept.Item, { ...spotlight, rating: 8.1 });

  step('Delete an item');
  const deleted = await documents.send(
    new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }),
  );
  expect(deleted.Attributes, { ...Key, rating: 8.1 });
  const gone = await documents.send(new GetCommand({ TableName, Key }));
  expect(gone.Item, undefined);

  step('Create a table with a stream, and write to it');
  const { TableDescription: sessions } = await client.send(
    new CreateTableCommand({
      TableName: 'Sessions',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  expect(sessions.StreamSpecification.StreamViewType, 'NEW_AND_OLD_IMAGES');
  await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName: 'Sessions' });
  for (const user of ['Ada', 'Ada', 'Grace']) {
    await documents.send(new PutCommand({ TableName: 'Sessions', Item: { id: 'a', user } }));
  }
  await documents.send(new DeleteCommand({ TableName: 'Sessions', Key: { id: 'a' } }));

  step('Read what changed from the stream');
  const StreamArn = sessions.LatestStreamArn;
  const listed = await streams.send(new ListStreamsCommand({ TableName: 'Sessions' }));
  expect(
    listed.Streams.map((stream) => stream.StreamArn),
    [StreamArn],
  );
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  expect(StreamDescription.StreamStatus, 'ENABLED');
  expect(StreamDescription.CreationRequestDateTime instanceof Date, true);
  const [{ ShardId }] = StreamDescription.Shards;
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
  const [ada, grace] = ['Ada', 'Grace'].map((user) => ({ id: { S: 'a' }, user: { S: user } }));
  expect(
    page.Records.map(({ eventName, dynamodb: { OldImage, NewImage } }) => [
      eventName,
      OldImage,
      NewImage,
    ]),
    [
      ['INSERT', undefined, ada],
      ['MODIFY', ada, grace],
      ['REMOVE', grace, undefined],
    ],
  );
  const [{ eventVersion, eventSource, userIdentity, dynamodb: change }] = page.Records;
  expect([eventVersion, eventSource, userIdentity], ['1.1', 'aws:dynamodb', undefined]);
  expect(change.Keys, { id: { S: 'a' } });
  expect(change.ApproximateCreationDateTime instanceof Date, true);

  step('Let sessions expire, and see in the stream that it was not a user who removed them');
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
  const enabled = await client.send(
    new UpdateTimeToLiveCommand({ TableName: 'Sessions', TimeToLiveSpecification }),
  );
  expect(enabled.TimeToLiveSpecification, TimeToLiveSpecification);
  const { TimeToLiveDescription } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: 'Sessions' }),
  );
  expect(TimeToLiveDescription, { TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
  const expires = Math.floor(Date.now() / 1000) - 60;
  await documents.send(new PutCommand({ TableName: 'Sessions', Item: { id: 'b', expires } }));
  let next = page.NextShardIterator;
  let removed = [];
  for (const deadline = Date.now() + 30_000; removed.length === 0 && Date.now() < deadline; ) {
    const read = await streams.send(new GetRecordsCommand({ ShardIterator: next }));
    removed = read.Records.filter((record) => record.eventName === 'REMOVE');
    next = read.NextShardIterator;
  }
  expect(
    removed.map((record) => record.userIdentity),
    [{ PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' }],
  );
  const expired = await documents.send(
    new GetCommand({ TableName: 'Sessions', Key: { id: 'b' } }),
  );
  expect(expired.Item, undefined);

  step('Delete the tables');
  await client.send(new DeleteTableCommand({ TableName: 'Sessions' }));
  const dropped = await client.send(new DeleteTableCommand({ TableName }));
  expect(dropped.TableDescription.TableStatus, 'DELETING');
  await waitUntilTableNotExists({ client, maxWaitTime: 30 }, { TableName });
  await expectRefusal(
    'ResourceNotFoundException',
    'Requested resource not found: Table: Movies not found',
    client.send(new DescribeTableCommand({ TableName })),
  );

  console.log(`\nall ${steps} steps passed`);
}

try {
  await tutorial();
} catch (error) {
  console.error(error.message.startsWith('FAILED') ? error.message : error);
  process.exitCode = 1;
} finally {
  client.destroy();
  streams.destroy();
}
