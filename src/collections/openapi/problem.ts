import type { JsonObject } from '../../engine/index.ts'

/** A problem document (RFC 9457 §3), as the engine makes it. */
export const problemSchema: JsonObject = {
  title: 'Problem',
  description: 'What went wrong with a request (RFC 9457). It may have further members.',
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'The kind of problem; about:blank says that the code tells.',
    },
    title: { type: 'string', description: 'The kind of problem, in words.' },
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'The status code.' },
    detail: { type: 'string', description: 'What went wrong this time, and what mends it.' },
    instance: { type: 'string', description: 'Identifies this occurrence; the log of the server has the same.' },
    condition: { enum: ['temporary', 'permanent'], description: 'Whether what is wrong passes by itself.' },
    errors: {
      type: 'array',
      description: 'With 422: every fault of the content.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', format: 'json-pointer', description: 'Where it is in the content (RFC 6901).' },
          detail: { type: 'string', description: 'What is wrong there.' },
        },
      },
    },
  },
}
