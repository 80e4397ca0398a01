import { type RawBuilder, sql } from 'kysely'
import type { Definition } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import type { Statement } from '../store/task.ts'

export const mostWords = 10

/**
 * The words of a text to search for.
 *
 * @example
 * wordsOf('Bolt "M6" OR -x*') // => ['Bolt', 'M6', 'OR', 'x']
 */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []

/** What a list is taken from. */
export interface Source {
  readonly from: RawBuilder<unknown>
  readonly condition: RawBuilder<boolean>
  /** The number of an item's row: the order in which it is found without a sort. */
  readonly row: RawBuilder<unknown>
  /** Whether any other order is one of all that is found, so that entering it somewhere saves nothing. */
  readonly findsFirst: boolean
}

/**
 * The items of a collection, or those that have all of some words, each perhaps only as the beginning of one of their own.
 * Quoted, letters and digits are nothing but themselves in both languages.
 */
export function sourceOf({ name: dialect }: Dialect, { name }: Definition, words: readonly string[]): Source {
  const items = sql.table(`items_${name}`)
  const all = { from: items, condition: sql<boolean>`true`, row: sql.ref('row'), findsFirst: false }
  if (words.length === 0) return all
  if (dialect === 'postgresql') {
    const condition = sql<boolean>`search @@ to_tsquery('simple', ${words.map(word => `'${word}':*`).join(' & ')})`
    return { ...all, condition }
  }
  const table = sql.table(`search_${name}_text`)
  const row = sql.ref(`search_${name}_text.rowid`)
  return {
    from: sql`${table} join ${items} on row = ${row}`,
    condition: sql`${table} match ${words.map(word => `"${word}"*`).join(' ')}`,
    row,
    findsFirst: true,
  }
}

/**
 * What makes the full text of a collection searchable: for SQLite a table beside that of the items, kept by triggers; for
 * PostgreSQL a column. It takes in what is there already.
 *
 * @param dialect which SQL
 * @param definition the collection, whose table is there
 * @returns statements to run in this order; none where the collection has nothing to search in
 */
export function searchTables(dialect: Dialect, definition: Definition): Statement[] {
  if (definition.search.length === 0) return []
  const statements = dialect.name === 'sqlite' ? forSqlite(dialect, definition) : forPostgresql(dialect, definition)
  return statements.map(statement => statement.compile(dialect.db))
}

function forSqlite(dialect: Dialect, definition: Definition): RawBuilder<unknown>[] {
  const items = sql.table(`items_${definition.name}`)
  const table = sql.table(`search_${definition.name}_text`)
  const trigger = (event: string) => sql.id(`search_${definition.name}_${event}`)
  const text = (row: 'old' | 'new' | 'items') =>
    textOf(dialect, definition, sql.raw(row === 'items' ? 'data' : `${row}.data`))
  return [
    // accents count, as they do for PostgreSQL's "simple"
    sql`create virtual table ${table} using fts5(text, content='', contentless_delete=1,
      tokenize='unicode61 remove_diacritics 0')`,
    sql`create trigger ${trigger('insert')} after insert on ${items} begin
      insert into ${table} (rowid, text) values (new.row, ${text('new')}); end`,
    sql`create trigger ${trigger('update')} after update of data on ${items} when ${text('old')} <> ${text('new')} begin
      update ${table} set text = ${text('new')} where rowid = new.row; end`,
    sql`create trigger ${trigger('delete')} after delete on ${items} begin
      delete from ${table} where rowid = old.row; end`,
    sql`insert into ${table} (rowid, text) select row, ${text('items')} from ${items}`,
  ]
}

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

function forPostgresql(dialect: Dialect, definition: Definition): RawBuilder<unknown>[] {
  const items = sql.table(`items_${definition.name}`)
  // PostgreSQL's parser knows addresses, paths and signed numbers; to SQLite's all of them are plain words
  const plain = sql`translate(${textOf(dialect, definition, sql`data`)}, ${sql.lit(punctuation)},
    ${sql.lit(' '.repeat(punctuation.length))})`
  return [
    sql`alter table ${items} add column search tsvector generated always as (to_tsvector('simple', ${plain})) stored`,
    sql`create index ${sql.id(`search_${definition.name}`)} on ${items} using gin (search)`,
  ]
}

/** PostgreSQL refuses a text with more than 1 MB of words. */
const longestText = 100_000

/** All that is searched in; empty where the item is deleted. */
function textOf(dialect: Dialect, definition: Definition, data: RawBuilder<unknown>): RawBuilder<unknown> {
  const texts = definition.search.map(name => {
    const property = definition.properties.get(name)
    if (!property) throw new TypeError(`${definition.name} has no property ${name} to search in.`)
    return sql`coalesce(${dialect.text(property, data)}, '')`
  })
  return sql`substr(${sql.join(texts, sql` || ' ' || `)}, 1, ${sql.lit(longestText)})`
}
