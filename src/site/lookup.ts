import { classOf, status } from '../book/index.ts'
import { classProse } from '../book/prose/index.ts'
import { codeNamed } from './name.ts'
import { type Subject, subjectOf } from './subject.ts'

/** A number that the words before it call a status code. */
const called = /\b(?:error|status(?: code)?|code|HTTP(?:\/\d(?:\.\d)?)?)[:\s]+([1-9]\d\d)(?!\w|\.\w)/i
/** A number of three digits that is not part of something longer. */
const alone = /(?<![\w.])([1-9]\d\d)(?!\w|\.\w)/
const numbersOnly = /^\d{3}(?:[\s,;]+\d{3})*$/

/**
 * What a few words stand for: a number among them, a class in any case, a phrase or an older name. The one way that the
 * command, the addresses under `/status/` and the search take words.
 *
 * @param text what was typed, at most a line
 * @returns several where it is a list of numbers; none where the book has nothing by that name
 * @example
 * lookup('error 404').map(({ kind }) => kind) // => ['code']
 * lookup('404, 409').length // => 2
 * lookup('4XX').map(({ kind }) => kind) // => ['class']
 * lookup('hello') // => []
 */
export function lookup(text: string): Subject[] {
  const words = text.trim().slice(0, 200)
  if (numbersOnly.test(words)) {
    const numbers = new Set((words.match(/\d{3}/g) ?? []).map(Number))
    return [...numbers].filter(number => number >= 100).map(subjectOf)
  }
  const number = numberIn(words)
  if (number !== undefined) return [subjectOf(number)]
  const kind = classProse.find(({ name }) => name === words.toLowerCase())
  if (kind) return [{ kind: 'class', prose: kind }]
  const code = codeNamed(words)
  return code === undefined ? [] : [subjectOf(code)]
}

/** A number that the text calls a status code, or a lone one that can be one. */
function numberIn(words: string): number | undefined {
  const said = called.exec(words)
  if (said) return Number(said[1])
  const number = Number(alone.exec(words)?.[1] ?? 0)
  return status(number) || classOf(number) !== 'invalid' ? number : undefined
}
