/** What no exchange shows for certain of RFC 4918 (WebDAV) and of RFC 2518, which still defines 102. */
export const rfc4918Unchecked = {
  'rfc4918-8.4-unexpected-content':
    'Whether a server passes over content, or has a use of its own for it, does not show in its answer.',
  'rfc4918-9.1.1-infinity': 'It gives leave, which no exchange can break.',
  'rfc4918-9.3-ancestors': 'Whether the collections above the target exist does not show in the exchange.',
  'rfc4918-9.3-content': 'Which types of content a server supports for MKCOL is known to the server alone.',
  'rfc4918-9.6-gone': 'Another client, whom nobody saw, may have put something there after the DELETE.',
  'rfc4918-9.6.1-failed': 'It gives leave, which no exchange can break.',
  'rfc4918-9.7.1-parent': 'Whether there is a collection to hold the resource does not show in the exchange.',
  'rfc4918-10.4.3-if': 'Whether the locks and entity tags that If names are current is known to the server alone.',
  'rfc4918-12-created': 'A redirect does not show whether the request made something.',
  'rfc4918-12.1-failed':
    'Whether a condition is false at that moment is known to the server alone; the conditions of RFC 9110 have rules of their own.',
  'rfc4918-13-use': 'It gives leave, which no exchange can break.',
  'rfc4918-13.2-reissue': 'It gives leave, which no exchange can break.',
  'rfc2518-10.1-after-20-seconds': 'An exchange tells when its answer came, and not when its request did.',
}
