import { Scanner } from './scanner.ts'
import { isListOf } from './strict.ts'

/**
 * Whether a value names products and comments, as Server and User-Agent do (RFC 9110 §10.1.5, §10.2.4).
 *
 * @example
 * isProducts('CERN/3.0 libwww/2.17b3 (with (nested) comments)') // => true
 * isProducts('Jetty(9.4)') // => false
 */
export function isProducts(value: string): boolean {
  const scanner = new Scanner(value).ows()
  if (!readProduct(scanner)) return false
  for (;;) {
    const end = scanner.at
    if (scanner.ows().done) return true
    if (scanner.at === end || !(readComment(scanner) || readProduct(scanner))) return false
  }
}

function readProduct(scanner: Scanner): boolean {
  return scanner.token() !== '' && (!scanner.eat('/') || scanner.token() !== '')
}

/** Comments nest, and a backslash takes what follows it for text (RFC 9110 §5.6.5). */
function readComment(scanner: Scanner): boolean {
  if (!scanner.eat('(')) return false
  for (let depth = 1; depth > 0; ) {
    scanner.until('()\\')
    if (scanner.done) return false
    if (scanner.eat('\\')) scanner.at++
    else if (scanner.eat('(')) depth++
    else if (scanner.eat(')')) depth--
  }
  return true
}

/**
 * Whether a value is a Via (RFC 9110 §7.6.3): of each intermediary the protocol that it received, its name, and perhaps a
 * comment. A name in brackets, as for an IPv6 address, passes, since earlier specifications had hosts there.
 *
 * @example
 * isVia('1.0 fred, HTTP/1.1 p.example:8080 (Squid/6)') // => true
 * isVia('varnish') // => false
 */
export function isVia(value: string): boolean {
  return isListOf(value, scanner => {
    if (!readProduct(scanner) || !skipSpace(scanner) || !readReceivedBy(scanner)) return false
    const end = scanner.at
    if (skipSpace(scanner) && scanner.text[scanner.at] === '(') return readComment(scanner)
    scanner.at = end
    return true
  })
}

const name = /(?:\[[0-9A-Fa-f:.]+\]|[!#$%&'*+\-.^_`|~0-9A-Za-z]+)(?::\d*)?/y

function readReceivedBy(scanner: Scanner): boolean {
  name.lastIndex = scanner.at
  if (!name.test(scanner.text)) return false
  scanner.at = name.lastIndex
  return true
}

function skipSpace(scanner: Scanner): boolean {
  const start = scanner.at
  return scanner.ows().at > start
}
