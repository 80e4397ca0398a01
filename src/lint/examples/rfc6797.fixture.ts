import { answered } from '../examples.ts'
import type { Document } from './document.fixture.ts'

/** The examples of RFC 6797 (Strict-Transport-Security). Adapted: field lines stand in a message. */
export const rfc6797: Document = {
  '6.2': [
    'max-age=31536000',
    'max-age=15768000 ; includeSubDomains',
    'max-age="31536000"',
    'max-age=0',
    'max-age=0; includeSubDomains',
  ].map(value => answered(`Strict-Transport-Security: ${value}`)),
}
