import type { Rule } from '../rule.ts'

/** The insides of a server that show in its errors. */
export const leaks: readonly Rule[] = [
  {
    id: 'error-shows-insides',
    level: 'hint',
    section: 'RFC 9457 §5',
    checks: [],
    says: 'A 5xx shows a stack trace or an error of a database.',
    why: 'Paths, versions and queries help whoever looks for a way in, and help no client.',
    mend: 'Log them under an id, and send only the id: {"title":"Internal Server Error","instance":"urn:uuid:..."}.',
    on: { codes: ['5xx'] },
    find: ({ response }) => {
      if (!response || (response.length ?? 0) > 1_000_000 || !readable.test(response.mediaType?.essence ?? ''))
        return undefined
      const text = response.text?.slice(0, 65_536)
      const found =
        text && traces.find(({ sign }) => (typeof sign === 'string' ? text.includes(sign) : sign.test(text)))
      return found && { at: response.content, says: `A 5xx shows ${found.what}.` }
    },
    passes: [
      `< HTTP/1.1 500 Internal Server Error
       < Content-Type: application/problem+json
       <
       < {"title":"Internal Server Error","instance":"urn:uuid:7c1e"}`,
      `< HTTP/1.1 503 Service Unavailable
       < Content-Type: text/html
       <
       < <p>Our SQL database is down (see line 3), look at https://status.example (open at all hours).</p>`,
      // the resource itself may be about traces
      `< HTTP/1.1 200 OK
       < Content-Type: text/plain
       <
       < Traceback (most recent call last):`,
    ],
    fails: [
      `< HTTP/1.1 500 Internal Server Error
       < Content-Type: text/html
       <
       < <pre>TypeError: x is undefined<br> &nbsp; at Layer.handle (/app/node_modules/express/lib/layer.js:95:5)</pre>`,
      `< HTTP/1.1 500 Internal Server Error
       < Content-Type: text/plain
       <
       < java.lang.NullPointerException
       < 	at com.example.Orders.find(Orders.java:42)`,
      `< HTTP/1.1 500 Internal Server Error
       < Content-Type: application/json
       <
       < {"error":"SQLSTATE[42P01]: Undefined table: 7 ERROR: relation \\"orders\\" does not exist"}`,
      `< HTTP/1.1 500 Internal Server Error
       < Content-Type: text/plain
       <
       < Traceback (most recent call last):
       <   File "/app/orders.py", line 7, in find`,
    ],
  },
]

const readable = /^(?:text\/(?:html|plain|xml)|application\/(?:problem\+)?(?:json|xml))$/

/** What only software writes in this way. Each is found in one pass; the lengths are bounded. */
const traces: readonly { readonly what: string; readonly sign: string | RegExp }[] = [
  { what: 'a stack trace of Python', sign: 'Traceback (most recent call last)' },
  {
    what: 'a stack trace of JavaScript',
    sign: /\bat [^\n()<>]{1,80} \([^\s()<>]{1,200}\.[cm]?[jt]s:\d{1,6}:\d{1,6}\)/,
  },
  {
    what: 'a stack trace of Java',
    sign: /\bat [\w$]{1,60}(?:\.[\w$<>]{1,60}){2,12}\(\w{1,60}\.(?:java|kt|scala):\d{1,6}\)/,
  },
  {
    what: 'a stack trace of .NET',
    sign: /\bat [\w.`[\]<>]{3,200}\([^()\n]{0,200}\) in [^\n:]{0,3}:?[^\n:]{1,200}\.cs:line \d/,
  },
  { what: 'a stack trace of PHP', sign: /Stack trace:\s{0,4}(?:\\n|<br ?\/?>)?\s{0,4}#0 / },
  { what: 'a stack trace of Go', sign: /\bgoroutine \d{1,9} \[running\]:/ },
  { what: 'an error of SQL', sign: /\bSQLSTATE\[[0-9A-Z]{5}\]/ },
  { what: 'an error of MySQL', sign: 'You have an error in your SQL syntax' },
  { what: 'an error of Oracle', sign: /\bORA-\d{5}: / },
  { what: 'an error of PostgreSQL', sign: /\bERROR: {1,2}(?:relation|column) \\?"[^"\n\\]{1,63}\\?" does not exist/ },
  {
    what: 'an error of SQL Server',
    sign: /\bMicrosoft OLE DB Provider for SQL Server\b|\bSystem\.Data\.SqlClient\.SqlException\b/,
  },
]
