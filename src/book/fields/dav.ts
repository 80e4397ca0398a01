import type { Field } from '../fields.ts'
import { both, request } from './in.ts'

/** WebDAV. */
export const dav = {
  DAV: {
    name: 'DAV',
    kind: 'list',
    in: both,
    section: 'RFC 4918 §10.1',
    summary: 'The WebDAV classes and extensions that the resource, or the client, supports.',
  },
  Depth: {
    name: 'Depth',
    kind: 'singleton',
    in: request,
    section: 'RFC 4918 §10.2',
    summary: 'How deep into a collection the method reaches: 0, 1 or infinity.',
  },
  Destination: {
    name: 'Destination',
    kind: 'singleton',
    in: request,
    section: 'RFC 4918 §10.3',
    summary: 'The URI that COPY or MOVE is to fill.',
  },
  If: {
    name: 'If',
    kind: 'singleton',
    in: request,
    section: 'RFC 4918 §10.4',
    summary: 'Conditions on entity tags and lock tokens, and proof of the locks that are held.',
  },
  'Lock-Token': {
    name: 'Lock-Token',
    kind: 'singleton',
    in: both,
    section: 'RFC 4918 §10.5',
    summary: 'The token of the lock that was made, or that is to be removed.',
  },
  Overwrite: {
    name: 'Overwrite',
    kind: 'singleton',
    in: request,
    section: 'RFC 4918 §10.6',
    summary: 'Whether COPY or MOVE may replace what is at the destination: T or F.',
  },
  Timeout: {
    name: 'Timeout',
    kind: 'list',
    in: request,
    section: 'RFC 4918 §10.7',
    summary: 'How long the client would like a lock to last, best first.',
  },
} as const satisfies Record<string, Field>
