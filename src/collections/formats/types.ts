/** What items go out and come in as, the preferred media type first. */
export const mediaTypes = ['application/json', 'text/csv', 'application/x-ndjson'] as const

export type MediaType = (typeof mediaTypes)[number]
