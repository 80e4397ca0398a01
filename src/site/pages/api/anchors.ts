/** Where on the page things are. Each is what it is about, so that no two are alike. */
export const anchors = {
  group: (name: string): string => `group:${name}`,
  resource: (path: string): string => path,
  method: (method: string, path: string): string => `${method}${path}`,
  answer: (place: string, status: number): string => `${place}:${status}`,
  schema: (name: string): string => `schema:${name}`,
} as const

/** A link to it. */
export const to = (anchor: string): string => `#${encodeURIComponent(anchor)}`
