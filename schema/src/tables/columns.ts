import { timestamp } from 'drizzle-orm/pg-core';

/** A moment, stored with its zone and read as a Date. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });
