import { parseStrictLinks, type StrictLink, uriForm, visible } from '../../syntax/index.ts'
import { answered } from '../examples.ts'
import { remembered } from '../remembered.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

const read = remembered(parseStrictLinks)

/** An empty target is the context itself (RFC 3986 §4.4), and would leave a gap in the sentence. */
const called = ({ target }: StrictLink): string =>
  target === '' ? 'The link with an empty target' : `The link to ${visible(target.slice(0, 80))}`

/** Looks at each link of an answer, and marks the field for each that has a fault. */
function atFault(faultOf: (link: StrictLink) => string | undefined | false): Rule['find'] {
  const saysOf = remembered(value =>
    (read(value) ?? []).flatMap(link => {
      const fault = faultOf(link)
      return fault ? [`${called(link)} ${fault}.`] : []
    }),
  )
  return ({ response }) => {
    const value = response?.value('Link')
    if (!response || value === undefined) return undefined
    const at = response.field('Link')
    return saysOf(value).map(says => ({ at, says }))
  }
}

const relationsOf = (link: StrictLink): readonly string[] =>
  link.parameters.filter(({ name }) => name === 'rel').map(({ value }) => value)

/** The names that registered relations have; case does not matter to who compares them, and registered ones are in lower. */
const isName = (relation: string): boolean => /^[a-z][a-z0-9.-]*$/i.test(relation)

const onceOnly = ['media', 'title', 'title*', 'type']

/** Links (RFC 8288). */
export const links: readonly Rule[] = [
  {
    id: 'link-malformed',
    level: 'error',
    section: 'RFC 8288 §3',
    checks: ['rfc8288-2.2-token', 'rfc8288-3.3-quoted', 'rfc8288-3.4.1-media-quoted'],
    says: 'A Link field does not fit its grammar.',
    why: 'Readers of Link differ in what they make of a broken value: some lose this link, some all of them.',
    mend: 'Put the target in < >, and quotes around values that are no token: Link: </a.css>; rel=preload; type="text/css".',
    on: { response: ['Link'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Link'], value => !read(value) && 'does not fit its grammar'),
    passes: [
      answered('Link: <http://example.com/TheBook/chapter2>; rel="previous"; title="previous, chapter"'),
      answered('Link: <>; rel=next;, </a,b>; rel="start http://example.net/relation/other"; crossorigin'),
      answered('Link:'),
    ],
    fails: [
      answered('Link: /orders?page=2; rel=next'),
      answered('Link: </orders?page=2>, rel=next'),
      answered('Link: </a.css>; rel=preload; type=text/css'),
      answered('Link: </a>; rel=http://example.net/own'),
      answered('Link: </a.css>; rel=stylesheet; media=screen,print'),
      answered('Link: </a b>; rel=next'),
    ],
  },
  {
    id: 'link-without-relation',
    level: 'error',
    section: 'RFC 8288 §3.3',
    checks: ['rfc8288-3.3-rel', 'rfc8288-3.3-rel-once'],
    says: 'A link has no rel, or more than one.',
    why: 'The relation is what a link means: without it, nobody can use the link. Of several, only the first is read.',
    mend: 'Give each link one rel; several relations go into it, with spaces between them: rel="next last".',
    on: { response: ['Link'], alone: true },
    find: atFault(link => {
      const relations = relationsOf(link)
      if (relations.length > 1) return 'has more than one rel'
      return !relations[0]?.trim() && 'has no rel that says what it means'
    }),
    passes: [answered('Link: </a>; rel="next last"; rev=prev')],
    fails: [
      answered('Link: </a>; title=next'),
      answered('Link: </a>; rel=next; rel=last'),
      answered('Link: </a>; rel=next, </b>; rel=""'),
    ],
  },
  {
    id: 'link-relation-malformed',
    level: 'error',
    section: 'RFC 8288 §3.3',
    checks: ['rfc8288-3.3-absolute', 'rfc8288-2.1.1-name'],
    says: 'The relation of a link is neither a name nor an absolute URI.',
    why: 'Relations are compared as text: a name from the registry, or a whole URI of your own. Anything else means nothing to anybody.',
    mend: 'Use a registered name, or an absolute URI in quotes: rel="https://erp.example/relations/invoice".',
    on: { response: ['Link'], alone: true },
    find: atFault(
      link =>
        relationsOf(link)
          .flatMap(value => value.split(' '))
          .some(relation => relation !== '' && !isName(relation) && uriForm(relation)?.scheme === undefined) &&
        'has a relation that is neither a name nor an absolute URI',
    ),
    passes: [answered('Link: </a>; rel="Next https://erp.example/relations/invoice urn:x:y"')],
    fails: [answered('Link: </a>; rel="/relations/invoice"'), answered('Link: </a>; rel=sub_resource')],
  },
  {
    id: 'link-attribute-repeated',
    level: 'error',
    section: 'RFC 8288 §3.4.1',
    checks: [
      'rfc8288-3.4.1-media-once',
      'rfc8288-3.4.1-title-once',
      'rfc8288-3.4.1-encoded-title-once',
      'rfc8288-3.4.1-type-once',
    ],
    says: 'A link has an attribute twice that it may have once.',
    why: 'Of two titles, types or media, readers take the first and drop the other.',
    mend: 'Keep one of them, or make two links.',
    on: { response: ['Link'], alone: true },
    find: atFault(({ parameters }) => {
      const twice = onceOnly.find(once => parameters.filter(({ name }) => name === once).length > 1)
      return twice && `has ${twice} twice`
    }),
    passes: [answered("Link: </a>; rel=next; title=a; title*=UTF-8''a; hreflang=de; hreflang=en")],
    fails: [
      answered('Link: </a>; rel=next; title=a; title=b'),
      answered('Link: </a>; rel=icon; type="image/png"; type="a/b"'),
    ],
  },
  {
    id: 'link-relation-case',
    level: 'warning',
    section: 'RFC 8288 §2.1.2',
    checks: ['rfc8288-2.1.2-lower-case'],
    says: 'The URI of a relation has capital letters.',
    why: 'Relations are compared without regard to case by some, and letter by letter by others; small letters are right for both.',
    mend: 'Write the URI of the relation in small letters: rel="https://erp.example/relations/invoice".',
    on: { response: ['Link'], alone: true },
    find: atFault(
      link =>
        relationsOf(link)
          .flatMap(value => value.split(' '))
          .some(relation => relation.includes(':') && /[A-Z]/.test(relation)) && 'has a relation with capital letters',
    ),
    passes: [answered('Link: </A>; rel="Next https://erp.example/relations/invoice"')],
    fails: [answered('Link: </a>; rel="https://erp.example/relations/Invoice"')],
  },
  {
    id: 'link-attribute-name',
    level: 'warning',
    section: 'RFC 8288 §2.2',
    checks: ['rfc8288-2.2-characters'],
    says: 'The name of an attribute of a link has a character that it should not have.',
    why: 'A percent sign, an apostrophe, or an asterisk that does not end the name makes readers take the attribute for an encoded one.',
    mend: 'Name attributes of your own with letters, digits and hyphens.',
    on: { response: ['Link'], alone: true },
    find: atFault(
      ({ parameters }) =>
        parameters.some(({ name }) => /[%']|\*(?!$)/.test(name)) &&
        'has an attribute whose name has %, an apostrophe or *',
    ),
    // the asterisk at the end says that the value is encoded (RFC 8187)
    passes: [answered("Link: </a>; rel=next; title*=UTF-8'de'a")],
    fails: [answered('Link: </a>; rel=next; 100%=yes'), answered('Link: </a>; rel=next; a*b=c')],
  },
]
