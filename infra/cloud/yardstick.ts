import { DynamoDBClient, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import * as z from 'zod';

/** The libraries every unit starts with, and nothing of ours: how long they take is the machine's doing. */
export const yardstick = [
  Hono,
  z.object,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
] as const;
