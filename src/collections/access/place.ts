/** What is wrong with a file of credentials, where, and what mends it. It repeats no secret. */
export class AccessFault extends Error {}

/** A place in a file, for a fault to name: `access.json: callers[2].may.orders`. */
export class Place {
  readonly file: string
  readonly path: string

  constructor(file: string, path = '') {
    this.file = file
    this.path = path
  }

  /** A member, or an element, of what is here. */
  at(step: string | number): Place {
    if (typeof step === 'number') return new Place(this.file, `${this.path}[${step}]`)
    if (!/^[A-Za-z][\w-]*$/.test(step)) return new Place(this.file, `${this.path}[${quoted(step)}]`)
    return new Place(this.file, this.path === '' ? step : `${this.path}.${step}`)
  }

  /** What is here, as an object. */
  object(value: unknown): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.fault('has to be an object')
    return value as Readonly<Record<string, unknown>>
  }

  /** What is here, as an object that has every member it needs, and none that nobody reads. */
  members(value: unknown, needed: readonly string[], optional: readonly string[]): Readonly<Record<string, unknown>> {
    const found = this.object(value)
    const known = [...needed, ...optional]
    const unknown = Object.keys(found).find(name => !known.includes(name))
    if (unknown !== undefined) throw this.at(unknown).fault(`is no member that is known; there are ${known.join(', ')}`)
    const missing = needed.find(name => !Object.hasOwn(found, name))
    if (missing !== undefined) throw this.at(missing).fault('is missing')
    return found
  }

  fault(what: string): AccessFault {
    return new AccessFault(`${this.file}: ${this.path === '' ? 'it' : this.path} ${what}`)
  }
}

/** A text from the file, short enough to repeat. */
export const quoted = (text: string): string =>
  text.length > 60 ? `${JSON.stringify(text.slice(0, 60))} and so on` : JSON.stringify(text)
