import type { AnswerOutline } from '../../engine/index.ts'
import { type Block, pairs, paragraph, title, verbatim } from '../blocks.ts'
import { curl } from './curl.ts'
import type { Manual, ManualMethod, ManualResource } from './manual.ts'
import { type ParameterRow, parameterRows } from './parameters.ts'
import { propertiesOf } from './properties.ts'

/** The manual as text. */
export function describeManual(
  { title: name, version, description, groups, service, schemas }: Manual,
  origin: string,
): Block[] {
  return [
    title(name, `Version ${version}. Read off the running service.`),
    ...(description === undefined ? [] : [paragraph(description)]),
    ...groups.flatMap(({ resources }) => resources.flatMap(resource => describeResource(resource, origin))),
    title('Every request', 'Before anything is known of what a request is for, or whenever the service fails.'),
    answers(service),
    ...Object.entries(schemas).flatMap(([name, schema]) => {
      const properties = propertiesOf(schema)
      if (properties.length === 0) return []
      const rows = properties.map(({ name, type, required, about }): [string, string] => [
        name,
        [`${type}${required ? ', required' : ''}.`, about].filter(Boolean).join(' '),
      ])
      return [title(name, ''), pairs(rows)]
    }),
  ]
}

function describeResource(resource: ManualResource, origin: string): Block[] {
  const { path, description, methods } = resource
  return [
    title(path, resource.summary ?? ''),
    ...(description === undefined ? [] : [paragraph(description)]),
    ...methods.flatMap(method => describeMethod(path, method, origin)),
  ]
}

function describeMethod(
  path: string,
  { method, summary, description, parameters, takes, heeds, answers: all, example }: ManualMethod,
  origin: string,
): Block[] {
  const about: [string, string][] = [
    ...(takes
      ? [
          ['Takes', `${takes.types.join(', ')}; at most ${takes.limit.toLocaleString('en')} octets.`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(heeds.length > 0 ? [['Looks at', heeds.join(', ')] as [string, string]] : []),
  ]
  return [
    title(`${method} ${path}`, summary ?? ''),
    ...(description === undefined ? [] : [paragraph(description)]),
    ...(about.length > 0 ? [pairs(about)] : []),
    ...(parameters.length > 0 ? [pairs(parameterRows(parameters).map(described))] : []),
    verbatim(curl(example, origin), 'sh'),
    answers(all),
  ]
}

const answers = (all: readonly AnswerOutline[]): Block =>
  pairs(all.map(({ status, phrase, cases }) => [`${status} ${phrase}`, cases.map(({ when }) => when).join(' Or: ')]))

const described = ({ name, note, value, meaning, also }: ParameterRow): [string, string] => {
  const others = also.length > 0 ? `Also ${also.join(', ')}.` : ''
  return [name, [`${[value, note].filter(Boolean).join(', ')}.`, meaning, others].filter(Boolean).join(' ')]
}
