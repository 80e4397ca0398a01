import { edges, type QuestionName } from './edges.ts'

/** What a question says, for people. */
interface Asked {
  /** As a person would ask it. */
  readonly question: string
  /** The section that asks it. */
  readonly section: string
}

const asked: Readonly<Record<QuestionName, Asked>> = {
  'service available': { question: 'Is the service taking requests?', section: 'RFC 9110 §15.6.4' },
  'host served': { question: 'Does this server serve the host that the request names?', section: 'RFC 9110 §15.5.20' },
  'target within limit': { question: 'Is the request target short enough to be read?', section: 'RFC 9110 §15.5.15' },
  'method known': { question: 'Does this server know the method at all?', section: 'RFC 9110 §15.6.2' },
  'expectation can be met': {
    question: 'Is 100-continue the only expectation, or is there none?',
    section: 'RFC 9110 §10.1.1',
  },
  'asks about the server': {
    question: 'Is it OPTIONS for the server as a whole (a target of "*")?',
    section: 'RFC 9110 §9.3.7',
  },
  'target well formed': { question: 'Can the path of the target be decoded?', section: 'RFC 9110 §15.5.1' },
  'resource known': { question: 'Is there a resource at this path?', section: 'RFC 9110 §15.5.5' },
  'method allowed': { question: 'Does the resource allow the method?', section: 'RFC 9110 §15.5.6' },
  'asks about the resource': {
    question: 'Is it OPTIONS, which asks what the resource allows?',
    section: 'RFC 9110 §9.3.7',
  },
  'variant acceptable': {
    question: 'Does one of the resources that represent this one fit what the client prefers?',
    section: 'RFC 9110 §12.1',
  },
  'connection secure': {
    question: 'Does the request come over TLS, where the resource requires it?',
    section: 'RFC 9110 §15.5.22',
  },
  'handshake finished': {
    question: 'Is the handshake done, where a replayed request would do harm?',
    section: 'RFC 8470 §5.2',
  },
  'extension declared': {
    question: 'Does the request declare the extension that the resource requires?',
    section: 'RFC 2774 §7',
  },
  'within rate limit': { question: 'Is the client within its rate limit?', section: 'RFC 6585 §4' },
  'caller known': { question: 'Do the credentials say who is calling?', section: 'RFC 9110 §15.5.2' },
  'plays a proxy': {
    question: 'Are the credentials for this server as a proxy?',
    section: 'RFC 9110 §15.5.8',
  },
  'caller allowed': { question: 'May this caller use the resource in this way?', section: 'RFC 9110 §15.5.4' },
  'existence hidden': { question: 'Is the resource to be kept secret from this caller?', section: 'RFC 9110 §15.5.4' },
  'length given': {
    question: 'Is the length of the content announced, where the resource requires it?',
    section: 'RFC 9110 §15.5.12',
  },
  'content within limit': {
    question: 'Is the announced length of the content within the limit?',
    section: 'RFC 9110 §15.5.14',
  },
  'content coding accepted': {
    question: 'Does the content come in content codings that the method accepts, or in none?',
    section: 'RFC 9110 §8.4',
  },
  'content whole': {
    question: 'Is the content of a PUT the whole representation, and no part of it?',
    section: 'RFC 9110 §14.5',
  },
  'content type accepted': { question: 'Does the method accept this media type?', section: 'RFC 9110 §15.5.16' },
  'resource exists': { question: 'Is there a current representation of the resource?', section: 'RFC 9110 §15.5.5' },
  'resource moved': { question: 'Is it known to be elsewhere?', section: 'RFC 9110 §15.4' },
  'moved for good': { question: 'Has it moved for good?', section: 'RFC 9110 §15.4' },
  'method kept for good': { question: 'Is the method to stay the same at the new place?', section: 'RFC 9110 §15.4.9' },
  'method kept for now': {
    question: 'Is the method to stay the same at the other place?',
    section: 'RFC 9110 §15.4.8',
  },
  'several to choose from': {
    question: 'Are there several, and is the client to choose?',
    section: 'RFC 9110 §15.4.1',
  },
  'chosen already': {
    question: 'Was this one chosen among variants already, so that it should be final?',
    section: 'RFC 2295 §8.1',
  },
  'legally blocked': { question: 'Does the law forbid it?', section: 'RFC 7725 §3' },
  'payment due': { question: 'Has it to be paid for first?', section: 'RFC 9110 §15.5.3' },
  'method creates': { question: 'Does the method make a resource where there is none?', section: 'RFC 9110 §9.3.4' },
  'resource gone': { question: 'Is it known to have been here, and not to return?', section: 'RFC 9110 §15.5.11' },
  'representation acceptable': {
    question: 'Does a representation fit what the client prefers?',
    section: 'RFC 9110 §15.5.7',
  },
  'condition given': {
    question: 'Is the request conditional, where the resource requires it?',
    section: 'RFC 6585 §3',
  },
  'If-Match present': { question: 'Does the request carry If-Match?', section: 'RFC 9110 §13.2.2' },
  'If-Match true': {
    question: 'Is one of its entity tags the current one, by strong comparison?',
    section: 'RFC 9110 §13.1.1',
  },
  'If-Unmodified-Since present': {
    question: 'Does the request carry a valid If-Unmodified-Since, and is the modification date known?',
    section: 'RFC 9110 §13.1.4',
  },
  'If-Unmodified-Since true': {
    question: 'Was the last modification no later than that?',
    section: 'RFC 9110 §13.1.4',
  },
  'If-None-Match present': { question: 'Does the request carry If-None-Match?', section: 'RFC 9110 §13.2.2' },
  'If-None-Match true': {
    question: 'Is none of its entity tags the current one, by weak comparison?',
    section: 'RFC 9110 §13.1.2',
  },
  'method reads': { question: 'Is the method GET or HEAD?', section: 'RFC 9110 §13.1.2' },
  'If-Modified-Since present': {
    question: 'Is the method GET or HEAD, with a valid If-Modified-Since, and is the modification date known?',
    section: 'RFC 9110 §13.1.3',
  },
  'If-Modified-Since true': { question: 'Was the last modification later than that?', section: 'RFC 9110 §13.1.3' },
  'lock free': { question: 'Is the resource free of locks that others hold?', section: 'RFC 4918 §11.3' },
  'content can be read': {
    question: 'Does the content stay within the limit while it is read, and once its codings are undone?',
    section: 'RFC 9110 §15.5.14',
  },
  'content parses': { question: 'Is the content well formed for its media type?', section: 'RFC 9110 §15.5.1' },
  'content applies': { question: 'Does a patch fit the present state?', section: 'RFC 5789 §2.2' },
  'content valid': { question: 'Does the content keep the rules of the resource?', section: 'RFC 9110 §15.5.21' },
  'delta asked': {
    question: 'Does the client ask for what changed, in a way that the resource can tell it?',
    section: 'RFC 3229 §10.5.3',
  },
  'earlier state known': {
    question: 'Is a state that the client holds still known, and is the difference smaller than the whole?',
    section: 'RFC 3229 §10.3',
  },
  'range asked': { question: 'Is it GET for byte ranges, and does the resource give them?', section: 'RFC 9110 §14.2' },
  'If-Range true': { question: 'Does If-Range name the current state, or is there none?', section: 'RFC 9110 §13.1.5' },
  'range applies': {
    question: 'Can the content be cut, and is less asked for than there is?',
    section: 'RFC 9110 §14.2',
  },
  'range satisfiable': { question: 'Does the representation reach into one of the ranges?', section: 'RFC 9110 §14.2' },
}

/** The whole table: each question in words, the section that asks it, and where yes and no lead. */
export const graph = /* @__PURE__ */ Object.fromEntries(
  Object.entries(edges).map(([name, exits]) => [name, { ...asked[name as QuestionName], ...exits }]),
) as { readonly [Name in QuestionName]: Asked & (typeof edges)[Name] }

export type Graph = typeof graph
