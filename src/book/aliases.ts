/** A name under which a code was or is known besides its phrase: where it comes from, and the code. */
export interface Alias {
  readonly name: string
  readonly code: number
  /** The specification, or the software, that used the name. */
  readonly from: string
}

const alias = (code: number, name: string, from: string): Alias => ({ name, code, from })

/** Older phrases, other owners' names, and what software calls them. No name appears twice; none repeats a current phrase. */
export const aliases: readonly Alias[] = [
  alias(103, 'Checkpoint', 'the resumable POST and PUT proposal, before RFC 8297'),
  alias(203, 'Provisional Information', 'HTTP drafts before RFC 1945'),
  alias(203, 'Partial Information', 'W3C HTTP drafts, 1992'),
  alias(302, 'Moved Temporarily', 'RFC 1945 and RFC 2068'),
  alias(306, 'Switch Proxy', 'draft-cohen-http-305-306-responses'),
  alias(308, 'Resume Incomplete', 'Google upload APIs, before RFC 7238'),
  alias(401, 'Unauthenticated', 'gRPC and Laravel'),
  alias(406, 'None Acceptable', 'HTTP drafts before RFC 2068'),
  alias(408, 'Request Time-out', 'RFC 2068 and RFC 2616 status line list'),
  alias(413, 'Payload Too Large', 'RFC 7231'),
  alias(413, 'Request Entity Too Large', 'RFC 2068 and RFC 2616'),
  alias(414, 'Request-URI Too Long', 'RFC 2068 and RFC 2616'),
  alias(414, 'Request-URI Too Large', 'RFC 2616 status line list'),
  alias(416, 'Requested Range Not Satisfiable', 'RFC 2616'),
  alias(418, 'Teapot', 'net/http of Go'),
  alias(419, 'CSRF token mismatch', 'Laravel'),
  alias(419, 'Authentication Timeout', 'ASP.NET Core'),
  alias(419, 'Insufficient Space on Resource', 'Spring, from an early WebDAV draft'),
  alias(420, 'Method Failure', 'Spring, from an early WebDAV draft'),
  alias(421, 'Destination Locked', 'Spring, from an early WebDAV draft'),
  alias(422, 'Unprocessable Entity', 'RFC 4918'),
  alias(424, 'Method Failure (WebDAV)', 'WebDAV drafts before RFC 2518'),
  alias(425, 'Unordered Collection', 'WebDAV ordered collections drafts'),
  alias(429, 'Rate Limited', 'Slack API'),
  alias(498, 'Invalid Host Name', 'nginx source'),
  alias(499, 'Token Required', 'Esri'),
  alias(500, 'Internal Error', 'W3C HTTP drafts, 1992'),
  alias(503, 'Service Temporarily Unavailable', 'nginx and Apache error pages'),
  alias(504, 'Gateway Time-out', 'RFC 2068 and RFC 2616 status line list'),
  alias(508, 'Resource Limit Is Reached', 'CloudLinux, on hosts with cPanel'),
  alias(511, 'Captive Portal', 'RFC 6585 §6.1'),
  alias(529, 'Site is Overloaded', 'lists of status codes, for Qualys SSL Labs'),
  alias(530, 'Site is Frozen', 'Pantheon'),
]
