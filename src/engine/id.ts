/** A URN that names one occurrence (RFC 9457 §3.1.5, RFC 9562). */
export const randomId = (): string => `urn:uuid:${crypto.randomUUID()}`
