const trailers = 'No recording that can be read has pseudo-fields in the trailers of HTTP/2 or HTTP/3.'
const itself = 'Whether a client made the request itself, or turned one of HTTP/1.1 into it, does not show.'

/** What no exchange shows for certain of HTTP/2 and HTTP/3. */
export const rfc9113Unchecked = {
  'rfc9113-8.1-trailers': trailers,
  'rfc9113-8.1-trailers-malformed': trailers,
  'rfc9113-8.3-in-trailers': trailers,
  'rfc9114-4.3-in-trailers': trailers,
  'rfc9113-8.2.1-value-space': 'As text, white space of the value cannot be told from what a tool puts around it.',
  'rfc9113-8.3.1-authority': itself,
  'rfc9114-4.3.1-authority': itself,
}
