import pg from 'pg'

const url = process.env.STATUTE_POSTGRESQL ?? 'postgres://postgres@127.0.0.1:5432/test'

async function run(sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Whether a PostgreSQL answers. */
export const answers = () =>
  run('select 1').then(
    () => true,
    () => false,
  )

/** Does something with a store in a schema of its own, which is dropped afterwards. */
export async function withSchema(schema, work) {
  await run(`drop schema if exists ${schema} cascade`)
  try {
    return await work({ place: url, schema })
  } finally {
    await run(`drop schema if exists ${schema} cascade`)
  }
}
