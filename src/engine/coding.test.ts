import assert from 'node:assert/strict'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib'
import { build } from 'esbuild'
import fc from 'fast-check'
import { through } from './coding/through.ts'
import { brotli, type ContentCoding, codingsOf, decoded, deflate, gzip } from './coding.ts'
import { Malformed } from './content.ts'
import { ContentTooLarge } from './request.ts'

/** Each coding beside node's own, which is no part of it. */
const codings = [
  { coding: gzip, pack: (octets: Uint8Array | string) => gzipSync(octets), unpack: gunzipSync },
  { coding: deflate, pack: (octets: Uint8Array | string) => deflateSync(octets), unpack: inflateSync },
  { coding: brotli, pack: (octets: Uint8Array | string) => brotliCompressSync(octets), unpack: brotliDecompressSync },
]

const plain = (octets: Uint8Array): Uint8Array => new Uint8Array(octets)
const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function all(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return plain(Buffer.concat(await Array.fromAsync(stream)))
}

async function* each<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  yield* pieces
}

/** Octets that deflate can do little with, the same in every run. */
function noise(length: number): Uint8Array {
  let seed = 7
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed >>> 24
  })
}

const piece = noise(1 << 16)

/** Octets that remember how far they have been taken. */
class Watched extends Uint8Array {
  taken = 0
  largest = 0

  override subarray(start: number, end: number): Uint8Array<ArrayBuffer> {
    const part = new Uint8Array(this.buffer as ArrayBuffer, this.byteOffset, this.length).subarray(start, end)
    this.taken = Math.max(this.taken, start + part.length)
    this.largest = Math.max(this.largest, part.length)
    return part
  }
}

/** Fails where something is rejected and nobody looks, while it runs or soon after. */
async function looked<T>(act: () => Promise<T>): Promise<T> {
  const unseen: unknown[] = []
  const note = (error: unknown): void => void unseen.push(error)
  process.on('unhandledRejection', note)
  try {
    return await act()
  } finally {
    for (let i = 0; i < 20; i++) await turn()
    process.off('unhandledRejection', note)
    assert.deepEqual(unseen, [])
  }
}

for (const { coding, pack, unpack } of codings) {
  const { name, encode, decode } = coding

  describe(`${name}, encoding`, () => {
    it('is read by another implementation: text, octets, nothing', async () => {
      for (const content of ['Grüße', noise(100_000), '', new Uint8Array(), Buffer.from('view').subarray(1)]) {
        const encoded = await encode(content)
        assert.deepEqual(plain(unpack(encoded)), typeof content === 'string' ? octetsOf(content) : plain(content))
      }
    })

    it('is read by another implementation: streams', async () => {
      const octets = noise(300_000)
      const pieces = [octets.subarray(0, 1), octets.subarray(1, 1), octets.subarray(1, 70_001), octets.subarray(70_001)]
      assert.deepEqual(plain(unpack(await all(encode(each(pieces))))), octets)
      assert.deepEqual(plain(unpack(await all(encode(each([]))))), new Uint8Array())
      const readable = new Response(octets as BodyInit).body as unknown as AsyncIterable<Uint8Array>
      assert.deepEqual(plain(unpack(await all(encode(readable)))), octets)
    })

    it('takes the next piece of a stream only when what came before has been read', async () => {
      let taken = 0
      const source = (function* () {
        for (;;) {
          taken++
          yield piece
        }
      })()
      const encoded = encode(each(source))
      await turn()
      assert.equal(taken, 0, 'nothing before it is asked for')
      const pieces = encoded[Symbol.asyncIterator]()
      const { value } = await pieces.next()
      assert.ok((value as Uint8Array).length > 0)
      const before = taken
      for (let i = 0; i < 20; i++) await turn()
      assert.equal(taken, before)
      await pieces.return?.()
    })

    it('hands on the error of its source', async () => {
      class Mine extends Error {}
      for (const good of [0, 1, 40]) {
        const source = (async function* () {
          for (let i = 0; i < good; i++) yield piece
          throw new Mine()
        })()
        await looked(() => assert.rejects(all(encode(source)), Mine))
      }
    })

    it('lets its source go when its reader leaves', () =>
      looked(async () => {
        let ended = 0
        const source = (async function* () {
          try {
            for (;;) yield piece
          } finally {
            ended++
          }
        })()
        for await (const _ of encode(source)) break
        assert.equal(ended, 1)
      }))

    it('lets its source go when that gives what is no octets', () =>
      looked(async () => {
        let ended = 0
        const source = (async function* () {
          try {
            for (;;) yield 7 as unknown as Uint8Array
          } finally {
            ended++
          }
        })()
        await assert.rejects(all(encode(source)), TypeError)
        assert.equal(ended, 1)
      }))
  })

  describe(`${name}, decoding`, () => {
    it('reads what another implementation wrote, up to the limit and no further', async () => {
      for (const octets of [octetsOf('hello'), noise(100_000), new Uint8Array(3_000_000), new Uint8Array()]) {
        const packed = pack(octets)
        assert.deepEqual(await decode(packed, octets.length), octets)
        assert.deepEqual(await decode(packed, Number.POSITIVE_INFINITY), octets)
        if (octets.length > 0) await looked(() => assert.rejects(decode(packed, octets.length - 1), ContentTooLarge))
      }
    })

    it('stops at the limit: of a bomb no more is taken in than makes up the limit', async () => {
      const packed = pack(Buffer.concat([new Uint8Array(1 << 22), noise(300_000)]))
      for (const limit of [0, 1_000_000]) {
        const bomb = new Watched(packed)
        const error = await looked(() => decode(bomb, limit).catch(error => error))
        assert.ok(error instanceof ContentTooLarge)
        assert.equal(error.limit, limit)
        assert.ok(bomb.largest <= 4096)
        assert.ok(bomb.taken < 100_000, `${bomb.taken} of ${bomb.length}`)
      }
    })

    it('refuses what is cut off, at every octet', () =>
      looked(async () => {
        for (const packed of [pack('hello, hello, hello'), pack('')]) {
          for (let end = 0; end < packed.length; end++) {
            await assert.rejects(decode(packed.subarray(0, end), 1000), Malformed, `${end} of ${packed.length}`)
          }
        }
        const long = pack(noise(100_000))
        for (const end of [4095, 4096, 4097, 8192, 50_000, long.length - 1]) {
          await assert.rejects(decode(long.subarray(0, end), 1_000_000), Malformed, `${end} of ${long.length}`)
        }
      }))

    it('refuses what goes on after its end: anything, or another of its kind', () =>
      looked(async () => {
        for (const packed of [pack('hello'), pack(noise(10_000))]) {
          for (const more of [new Uint8Array(1), new Uint8Array(9000), octetsOf('x'), pack('world'), packed]) {
            await assert.rejects(decode(Buffer.concat([packed, more]), 1_000_000), Malformed)
          }
        }
      }))

    it('says what is wrong in its own words', async () => {
      const error: unknown = await decode(octetsOf('hello'), 9).catch(error => error)
      assert.ok(error instanceof Malformed)
      assert.match(error.message, new RegExp(`^The content cannot be decoded as ${name}: `))
    })

    it('gives back what was encoded', () =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.nat(40), async (octets, repeated) => {
          const content = plain(Buffer.concat(Array(repeated).fill(octets)))
          assert.deepEqual(await decode(await encode(content), content.length), content)
        }),
        { numRuns: 50 },
      ))

    it('gives back what was encoded as a stream', () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 })), async pieces => {
          const content = plain(Buffer.concat(pieces))
          assert.deepEqual(await decode(await all(encode(each(pieces))), content.length), content)
        }),
        { numRuns: 50 },
      ))

    /** A result within the limit, ContentTooLarge or Malformed: which of them. */
    const outcome = async (octets: Uint8Array, limit: number): Promise<string> => {
      try {
        const content = await decode(octets, limit)
        assert.ok(content.length <= limit)
        return 'a result'
      } catch (error) {
        if (error instanceof ContentTooLarge) return 'too large'
        if (error instanceof Malformed) return 'malformed'
        throw error
      }
    }

    it('makes of any octets a result within the limit, or says which of two things is wrong', () =>
      looked(async () => {
        const seen = new Set<string>()
        const anything = fc.uint8Array({ maxLength: 100 })
        const damaged = fc
          .tuple(fc.string(), fc.nat(), fc.nat(255), fc.nat(6), anything)
          .map(([text, at, value, cut, more]) => {
            const packed = Buffer.from(pack(text.repeat(3)))
            packed[at % packed.length] = value
            return plain(Buffer.concat([packed.subarray(0, packed.length - cut), cut > 3 ? more : new Uint8Array()]))
          })
        const whole = fc.string().map(text => plain(pack(text)))
        await fc.assert(
          fc.asyncProperty(fc.oneof(anything, damaged, whole), fc.nat(20), async (octets, limit) => {
            seen.add(await outcome(octets, limit))
          }),
          { numRuns: 300 },
        )
        assert.deepEqual([...seen].sort(), ['a result', 'malformed', 'too large'])
      }))
  })
}

describe('checksums', () => {
  it('are checked where a coding has one: of gzip and of deflate', () =>
    looked(async () => {
      const content = noise(10_000)
      for (const [{ decode }, packed, first] of [
        [gzip, gzipSync(content), 8],
        [deflate, deflateSync(content), 4],
      ] as const) {
        for (let at = 1; at <= first; at++) {
          const wrong = plain(packed)
          wrong[wrong.length - at] = (wrong[wrong.length - at] as number) ^ 1
          await assert.rejects(decode(wrong, 100_000), Malformed)
        }
      }
    }))

  it('are checked even where the runtime does not', async t => {
    // decodes a coding that has none, and says nothing of the octets that end it
    const Lax = class {
      constructor(format: string) {
        const [start, end] = format === 'gzip' ? [10, 8] : [2, 4]
        const parts: Uint8Array[] = []
        const { readable, writable } = new TransformStream<Uint8Array, BufferSource>({
          transform: part => void parts.push(part),
          flush: controller => {
            const octets = Buffer.concat(parts)
            controller.enqueue(octets.subarray(start, octets.length - end))
          },
        })
        Object.assign(this, {
          writable,
          readable: readable.pipeThrough(new DecompressionStream('deflate-raw') as never),
        })
      }
    }
    const { DecompressionStream } = globalThis
    t.after(() => Object.assign(globalThis, { DecompressionStream }))
    const content = new Uint8Array(50_000).fill(255)
    const packed = [
      [gzip, gzipSync(content)],
      [deflate, deflateSync(content)],
    ] as const
    for (const [{ available }] of packed) assert.equal(available?.(), true)
    Object.assign(globalThis, { DecompressionStream: Lax })
    for (const [{ decode }, octets] of packed) {
      assert.deepEqual(await decode(octets, 50_000), content)
      for (let at = 1; at <= 4; at++) {
        const wrong = plain(octets)
        wrong[wrong.length - at] = (wrong[wrong.length - at] as number) ^ 1
        await assert.rejects(decode(wrong, 50_000), Malformed)
      }
    }
  })

  it('are asked of the zlib format: deflate alone is refused', () =>
    assert.rejects(deflate.decode(deflateRawSync('hello'), 99), Malformed))
})

describe('a reader that leaves an encoded stream', () => {
  /** A source that gives nothing before it is left. */
  const idle = () => {
    const seen: string[] = []
    const pending = Promise.withResolvers<IteratorResult<Uint8Array>>()
    const source: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          seen.push('next')
          return pending.promise
        },
        return: () => {
          seen.push('return')
          const end = { done: true, value: undefined } as const
          pending.resolve(end)
          return Promise.resolve(end)
        },
      }),
    }
    return { seen, source }
  }

  it('is heard while a piece is awaited, and once', () =>
    looked(async () => {
      const { seen, source } = idle()
      const pieces = gzip.encode(source)[Symbol.asyncIterator]()
      const first = pieces.next()
      await turn()
      const left = pieces.return?.()
      await turn()
      assert.deepEqual(seen, ['next', 'return'])
      await pieces.return?.()
      await Promise.all([first, left])
      assert.deepEqual(seen, ['next', 'return'])
      assert.deepEqual(await pieces.next(), { done: true, value: undefined })
    }))

  it('is heard before the first piece', () =>
    looked(async () => {
      const { seen, source } = idle()
      assert.deepEqual(await gzip.encode(source)[Symbol.asyncIterator]().return?.(), { done: true, value: undefined })
      await turn()
      assert.deepEqual(seen, ['return'])
    }))

  it("closes a stream of node's that nobody has read from", () =>
    looked(async () => {
      const stream = Readable.from([noise(10)])
      await gzip.encode(stream)[Symbol.asyncIterator]().return?.()
      for (let i = 0; i < 5; i++) await turn()
      assert.ok(stream.destroyed)
    }))

  it('hears nothing of a source that cannot be left', () =>
    looked(async () => {
      for (const leave of [
        () => Promise.reject(new Error('no')),
        () => {
          throw new Error('no')
        },
        undefined,
      ]) {
        const source = {
          [Symbol.asyncIterator]: () => ({
            next: () => Promise.resolve({ done: false as const, value: piece }),
            ...(leave && { return: leave }),
          }),
        }
        await gzip.encode(source)[Symbol.asyncIterator]().return?.()
        for await (const _ of gzip.encode(source)) break
      }
    }))
})

describe('through', () => {
  it('lets the transform go when its reader leaves', () =>
    looked(async () => {
      const seen: string[] = []
      const transform = new TransformStream<BufferSource, Uint8Array>({
        transform: (_, controller) => controller.enqueue(noise(1)),
        cancel: () => void seen.push('cancel'),
        flush: () => void seen.push('flush'),
      } as Transformer<BufferSource, Uint8Array>)
      for await (const _ of through(transform, [noise(1), noise(1)], 1)) break
      await turn()
      assert.deepEqual(seen, ['cancel'])
    }))

  it('does not wait for a transform that ends before what goes into it', () =>
    looked(async () => {
      for (const ahead of [1, 9]) {
        const transform = new TransformStream<BufferSource, Uint8Array>({ start: controller => controller.terminate() })
        await assert.rejects(all(through(transform, [noise(1), noise(1)], ahead)), TypeError)
      }
    }))

  it('has what a piece became read before the next, where a runtime takes in whatever is written', () =>
    looked(async () => {
      // as workerd does it: a piece is taken in at once, and can be read a turn later
      const waiting: Uint8Array[] = []
      let wake = (): void => {}
      const transform = {
        writable: new WritableStream<BufferSource>({
          write: () => {
            for (let i = 0; i < 1000; i++) waiting.push(new Uint8Array(4096))
            setTimeout(() => wake())
          },
        }),
        readable: new ReadableStream<Uint8Array>(
          {
            pull: async controller => {
              if (waiting.length === 0) {
                await new Promise<void>(resolve => {
                  wake = resolve
                })
              }
              await undefined
              controller.enqueue(waiting.shift() as Uint8Array)
            },
          },
          { highWaterMark: 0 },
        ),
      }
      let taken = 0
      const pieces = (function* () {
        for (; taken < 100; taken++) yield noise(1)
      })()
      let read = 0
      for await (const { length } of through(transform, pieces, 1)) {
        read += length
        if (read > 10_000_000) break
      }
      assert.equal(taken, 2)
    }))

  it('sets no timer for small pieces, and one for each 1 MiB that nothing has come of', async t => {
    const { setTimeout } = globalThis
    t.after(() => Object.assign(globalThis, { setTimeout }))
    let timers = 0
    Object.assign(globalThis, {
      setTimeout: (...all: Parameters<typeof setTimeout>) => {
        timers++
        return setTimeout(...all)
      },
    })
    await all(gzip.encode(each(Array(1000).fill(noise(1)))))
    assert.equal(timers, 0)
    await all(gzip.encode(each(Array(12).fill(new Uint8Array(1 << 18)))))
    assert.ok(timers > 0 && timers <= 3, `${timers}`)
  })
})

describe('codingsOf', () => {
  const names = (value: string, offered: readonly ContentCoding[] = [gzip, deflate, brotli]): string[] | undefined =>
    codingsOf(value, offered)?.map(({ name }) => name)

  it('names codings in the order in which they were applied, whatever their case', () => {
    assert.deepEqual(names('gzip, br'), ['gzip', 'br'])
    assert.deepEqual(names('BR,GZip'), ['br', 'gzip'])
    assert.deepEqual(names('deflate'), ['deflate'])
    assert.deepEqual(names('gzip, gzip'), ['gzip', 'gzip'])
  })

  it('knows x-gzip for gzip (RFC 9110 §8.4.1.3)', () => {
    assert.deepEqual(names('X-Gzip'), ['gzip'])
    assert.equal(names('x-gzip', [deflate]), undefined)
  })

  it('passes over identity and empty members (RFC 9110 §5.6.1)', () => {
    for (const value of ['', ' ', ',', 'identity', 'Identity, ,identity,identity']) assert.deepEqual(names(value), [])
    assert.deepEqual(names(', identity ,\tgzip , ,'), ['gzip'])
  })

  it('gives nothing where one is not offered, or not a coding at all', () => {
    for (const value of ['zstd', 'gzip, zstd', 'gzip;q=1', '"gzip"', 'gzip br', 'constructor', '*', 'gz\u0130p']) {
      assert.equal(names(value), undefined, value)
    }
    assert.equal(names('gzip', []), undefined)
  })

  it('gives nothing for more than two', () => {
    assert.equal(names('gzip, gzip, gzip'), undefined)
    assert.equal(names('gzip,'.repeat(10_000)), undefined)
    assert.deepEqual(names(`gzip, ${'identity, '.repeat(1000)}br`), ['gzip', 'br'])
  })

  it('takes codings of any make', () => {
    const mine = { ...gzip, name: 'mine', aliases: ['ours'] }
    assert.deepEqual(codingsOf('Ours', [mine]), [mine])
  })
})

describe('decoded', () => {
  const hello = octetsOf('hello')

  it('undoes the last coding first', async () => {
    const content = plain(brotliCompressSync(gzipSync('hello')))
    assert.deepEqual(await decoded(content, 'gzip, br', [brotli, gzip], 100), hello)
    await assert.rejects(decoded(content, 'br, gzip', [brotli, gzip], 100), Malformed)
  })

  it('leaves content without a coding as it is, within the limit', async () => {
    assert.equal(await decoded(hello, '', [], 5), hello)
    assert.equal(await decoded(hello, 'identity', [], 5), hello)
    await assert.rejects(decoded(hello, '', [], 4), ContentTooLarge)
  })

  it('gives nothing, and decodes nothing, where a coding is not offered', async () => {
    assert.equal(await decoded(hello, 'br, gzip', [gzip], 100), undefined)
  })

  it('bounds what comes out last', () =>
    looked(async () => {
      const bomb = gzipSync(gzipSync(new Uint8Array(1 << 24)))
      assert.ok(bomb.length < 1000)
      await assert.rejects(decoded(bomb, 'gzip, gzip', [gzip], 100_000), ContentTooLarge)
    }))

  it('bounds what lies between: a name in gzip can be as long as one likes, and comes to nothing', () =>
    looked(async () => {
      const named = Buffer.concat([gzipSync('hello').subarray(0, 10), Buffer.alloc(100_000, 'a'), Buffer.alloc(1)])
      named[3] = 8
      const inner = Buffer.concat([named, gzipSync('hello').subarray(10)])
      assert.deepEqual(await gzip.decode(inner, 5), hello)
      assert.deepEqual(await decoded(gzipSync(inner), 'gzip, gzip', [gzip], inner.length), hello)
      await assert.rejects(decoded(gzipSync(inner), 'gzip, gzip', [gzip], inner.length - 1), ContentTooLarge)
    }))
})

describe('a runtime that lacks something', () => {
  it('has no br where it has no brotli stream: it says so, and fails in plain words', async t => {
    const { CompressionStream } = globalThis
    t.after(() => Object.assign(globalThis, { CompressionStream }))
    class Older extends CompressionStream {
      constructor(format: CompressionFormat) {
        if (String(format) === 'brotli') throw new TypeError('not a format')
        super(format)
      }
    }
    Object.assign(globalThis, { CompressionStream: Older })
    const fresh = './coding.ts?older'
    const { brotli, gzip } = (await import(fresh)) as typeof import('./coding.ts')
    assert.equal(gzip.available?.(), true)
    assert.equal(brotli.available?.(), false)
    const plainly = { message: /^This runtime has no brotli stream: leave br out/ }
    await looked(() => assert.rejects(brotli.encode('hello'), plainly))
    await looked(() => assert.rejects(brotli.decode(new Uint8Array(3), 10), plainly))
    assert.throws(() => brotli.encode(each([])), plainly)
  })

  it('has brotli here', () => assert.equal(brotli.available?.(), true))

  it('is given br in smaller slices where it would decode a slice whole', async t => {
    t.after(() => Reflect.deleteProperty(globalThis, 'Deno'))
    Object.assign(globalThis, { Deno: {} })
    const content = noise(300)
    const packed = new Watched(brotliCompressSync(content))
    assert.deepEqual(await brotli.decode(packed, 300), content)
    assert.equal(packed.largest, 16)
  })
})

describe('a bundle', () => {
  const weigh = async (name: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { ${name} } from './coding.ts'; console.log(${name})`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      absWorkingDir: join(import.meta.dirname, '..', '..'),
      ignoreAnnotations: false,
    })
    return outputFiles[0]?.text ?? ''
  }

  it('has the codings that it imports, and no others', async () => {
    const one = await weigh('gzip')
    assert.match(one, /x-gzip/)
    assert.doesNotMatch(one, /brotli|65521/)
    assert.doesNotMatch(await weigh('codingsOf'), /CompressionStream/)
  })
})
