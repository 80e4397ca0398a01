import type { QuestionName } from '../edges.ts'
import { receptionOf } from '../resource.ts'
import type { About } from './about.ts'

const stated =
  (...names: readonly string[]) =>
  (): readonly string[] =>
    names

/** Whether a client can name a state: by a tag, or, where it makes something new, by `*`. */
const tagged = ({ resource, method }: About): boolean =>
  resource.facts.entityTag !== undefined || receptionOf(resource, method)?.creates === true

/** The fields by which a request answers each question, where they mean something. */
const fields: Readonly<Partial<Record<QuestionName, (about: About) => readonly string[]>>> = {
  'variant acceptable': ({ resource }) => resource.facts.variants?.vary.split(', ') ?? [],
  'extension declared': stated('Man', 'Opt'),
  'handshake finished': stated('Early-Data'),
  'caller known': ({ resource }) => [resource.facts.access?.proxy ? 'Proxy-Authorization' : 'Authorization'],
  'length given': stated('Content-Length'),
  'content coding accepted': ({ resource, method }) =>
    receptionOf(resource, method)?.codings?.length ? ['Content-Encoding'] : [],
  'content type accepted': stated('Content-Type'),
  'representation acceptable': ({ resource: { offer } }) => [
    ...(offer.types.length > 1 ? ['Accept'] : []),
    ...offer.dimensions.filter(({ names }) => names.length > 1).map(({ field }) => field),
  ],
  'If-Match true': about => (tagged(about) ? ['If-Match'] : []),
  'If-Unmodified-Since true': stated('If-Unmodified-Since'),
  'If-None-Match true': about => (tagged(about) ? ['If-None-Match'] : []),
  'If-Modified-Since true': stated('If-Modified-Since'),
  'delta asked': stated('A-IM'),
  'range asked': stated('Range'),
  'If-Range true': stated('If-Range'),
}

/**
 * The fields of a request that make a difference to its answer.
 *
 * @param asked the questions that it may meet
 */
export const heeded = (asked: ReadonlySet<string>, about: About): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => (asked.has(name) ? field(about) : []))
