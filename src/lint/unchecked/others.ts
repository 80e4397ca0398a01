const leave = 'It gives leave, which no exchange can break.'

/** What no exchange shows for certain of the documents that have a handful of requirements. */
export const othersUnchecked = {
  'rfc8297-2-some': leave,
  'rfc8297-2-several': leave,
  'rfc2295-8.5-not-modified': leave,
  'rfc2295-10-shorten': leave,
  'rfc2774-7-repeat': leave,
}
