/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** An item of a collection, as a client sees it. */
export type Item = Readonly<Record<string, Json>>

/** A JSON Schema (2020-12). */
export type JsonSchema = Readonly<Record<string, Json>>
