/** The places in which a field may stand. */
export const request = ['request'] as const
export const response = ['response'] as const
export const both = ['request', 'response'] as const
export const responseAndTrailer = ['response', 'trailer'] as const
export const bothAndTrailer = ['request', 'response', 'trailer'] as const
