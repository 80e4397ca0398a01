import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mediaRangesFault, preferencesFault } from './preference-fault.ts'

describe('mediaRangesFault', () => {
  it('passes what RFC 9110 §12.5.1 shows', () => {
    for (const value of [
      '',
      'audio/*; q=0.2, audio/basic',
      'text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c',
      'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5',
      'text/html;level=1;q=0.5;ext=1',
      'application/xhtml+xml;q=1.000, */*;q=0.',
    ]) {
      assert.equal(mediaRangesFault(value), undefined, value)
    }
  })

  it('tells a wrong weight from a wrong form', () => {
    for (const value of [
      'a/b;q=1.001',
      'a/b;q=2',
      'a/b;q=.2',
      'a/b;q=0.1234',
      'a/b;q=-1',
      'a/b;q="0.5"',
      'a/b;q=1;q=0',
    ]) {
      assert.equal(mediaRangesFault(value), 'weight', value)
    }
    for (const value of [
      '*',
      'text',
      '*/html',
      'text/html text/plain',
      'text/html; q = 1',
      'text/html;q=',
      'text/html; level',
    ]) {
      assert.equal(mediaRangesFault(value), 'form', value)
    }
  })
})

describe('preferencesFault', () => {
  it('passes what RFC 9110 §12.5.3 and §12.5.4 show', () => {
    for (const value of [
      'compress, gzip',
      '',
      '*',
      'compress;q=0.5, gzip;q=1.0',
      'gzip;q=1.0, identity; q=0.5, *;q=0',
    ]) {
      assert.equal(preferencesFault(value), undefined, value)
    }
  })

  it('tells a wrong weight from a wrong form, and takes no other parameter', () => {
    assert.equal(preferencesFault('gzip;q=1.1'), 'weight')
    for (const value of ['gzip deflate', 'gzip;level=1', '"gzip"', 'gzip;']) {
      assert.equal(preferencesFault(value), value === 'gzip;' ? undefined : 'form', value)
    }
    assert.equal(
      preferencesFault('*, en', name => name !== 'en'),
      'form',
    )
  })
})
