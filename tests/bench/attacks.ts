import { portal } from './seed.ts';
import { type LoadRequest, listQuery } from './workloads.ts';

/** A way to ask for too much. */
export interface Attack {
  name: string;
  /** Without one, requests that never become whole. */
  request?: LoadRequest;
  /** Requests per second; 200 unless told. */
  rate?: number;
}

const post = (query: string): LoadRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables: { portal, language: 'vi', first: 100 } }),
});

export const attacks: readonly Attack[] = [
  // What two measurements differ by anyway.
  { name: 'none to speak of', request: post('{ __typename }'), rate: 5 },
  {
    name: '10,000 aliases',
    request: post(`{${Array.from({ length: 10_000 }, (_, n) => `a${n}:x`).join(' ')}}`),
  },
  {
    name: 'depth 200',
    request: post(`{ portals ${'{ components '.repeat(200)}{ key }${' }'.repeat(200)} }`),
  },
  {
    name: 'fragments in a cycle',
    request: post(
      '{ portals { ...A } } fragment A on Portal { components { ...B } } fragment B on Portal { ...A }',
    ),
  },
  { name: 'a body of 10 MB', request: post('x'.repeat(10_000_000)), rate: 20 },
  { name: 'a flood from one address', request: post(listQuery), rate: 1000 },
  { name: 'slow-loris, 200 connections' },
];
