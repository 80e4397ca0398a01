import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { allCodes } from 'statute/book'
import { type Listening, listen } from 'statute/node'
import { sampleSite } from '../src/cli/site.ts'
import { launchBrowser } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pasted =
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 30\nContent-Type: application/problem+json\n\n{"title":"Slow"}'

let browser: Browser
let server: Listening
let site: Awaited<ReturnType<typeof sampleSite>>
before(async () => {
  site = await sampleSite()
  server = await listen(site.service)
  browser = await launchBrowser()
})
after(async () => {
  await browser?.close()
  await server?.close()
  await site?.close()
})

/** Runs a body on a page of its own, and fails on whatever the console complains about. */
async function onPage(options: BrowserContextOptions, body: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: server.origin, ...options })
  const complaints: string[] = []
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  try {
    await body(page)
    const own = complaints.filter(text => !/status of 404/.test(text))
    assert.deepEqual(own, [])
  } finally {
    await context.close()
  }
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run(document)')) as { violations: readonly Violation[] }
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 120))
        .slice(0, 3)
        .join(' | ')}`,
  )
}

const screens: Readonly<Record<string, BrowserContextOptions>> = {
  'wide and light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'wide and dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'phone and light': { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  'phone and dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
}

const pages = [
  '/',
  '/?q=token+expired',
  '/?q=zzzz',
  '/status/404',
  '/status/206',
  '/status/499',
  '/status/4xx',
  '/status/471',
  '/status/nope',
  '/explain',
  '/requirements',
  '/graph',
  '/graph?method=GET&target=%2Fstatus%2Fnope&accept=text%2Fhtml',
  '/api/docs',
]

describe('pages for everybody: axe finds nothing, nothing overflows, the console is silent', () => {
  for (const [name, options] of Object.entries(screens)) {
    it(name, async () => {
      await onPage(options, async page => {
        for (const path of pages) {
          await page.goto(path)
          assert.deepEqual(await violations(page), [], path)
          const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          assert.ok(Number(overflow) <= 0, `${path} is ${overflow} pixels too wide`)
        }
        await page.goto('/explain')
        await page.fill('textarea', pasted)
        await page.click('button')
        assert.match(String(await page.textContent('main')), /Wait 30 seconds/)
        assert.deepEqual(await violations(page), [], 'explained')
      })
    })
  }

  it('every code, once', async () => {
    await onPage({}, async page => {
      for (const { code } of allCodes) {
        await page.goto(`/status/${code}`)
        assert.deepEqual(await violations(page), [], String(code))
      }
    })
  })
})

describe('the API beside it', () => {
  it('is led to from every page, and each of its links leads somewhere', async () => {
    await onPage({}, async page => {
      await page.goto('/status/404')
      await page.click('header.site nav >> text=API')
      await page.waitForURL('**/api/docs')
      assert.equal(await page.textContent('header.site [aria-current=page]'), 'API')
      const links = (await page.evaluate('[...document.links].map(({ href }) => href)')) as string[]
      const own = links.map(link => new URL(link)).filter(({ origin }) => origin === server.origin)
      const ids = new Set(
        (await page.evaluate('[...document.querySelectorAll("[id]")].map(({ id }) => id)')) as string[],
      )
      const within = own.filter(({ pathname }) => pathname === '/api/docs')
      assert.ok(within.length > 100)
      for (const { hash } of within) assert.ok(hash === '' || ids.has(decodeURIComponent(hash.slice(1))), hash)
      const others = new Set(own.map(({ pathname }) => pathname))
      for (const path of ['/', '/explain', '/api/openapi.json', '/status/412']) assert.ok(others.has(path), path)
      for (const path of others) assert.equal((await page.request.get(path)).status(), 200, path)
    })
  })

  it('opens its contents on a phone, and leads from them to a method', async () => {
    await onPage(screens['phone and light'] ?? {}, async page => {
      await page.goto('/api/docs')
      await page.click('.overview summary')
      await page.click('.overview .methods a >> nth=0')
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
      assert.ok(await page.locator(`[id="${id}"]`).isVisible(), id)
    })
  })
})

describe('keyboard all the way', () => {
  it('searches as one types, moves through what was found, opens it, turns pages, and comes back', async () => {
    await onPage({}, async page => {
      await page.goto('/')
      await page.keyboard.press('/')
      await page.keyboard.type('token expired')
      await page.waitForSelector('section > .cards li:first-child b:text-is("401")')
      assert.match(page.url(), /q=token\+expired/)
      await page.keyboard.press('ArrowDown')
      assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '/status/401')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/status/401')
      await page.keyboard.press('ArrowRight')
      await page.waitForURL('**/status/402')
      await page.keyboard.press('ArrowLeft')
      await page.waitForURL('**/status/401')
      await page.keyboard.press('/')
      await page.waitForURL(`${server.origin}/`)
    })
  })

  it('opens the best match with Enter, and clears with Escape', async () => {
    await onPage({}, async page => {
      await page.goto('/?class=5xx&q=gateway')
      await page.focus('input[type=search]')
      await page.keyboard.press('Escape')
      await page.waitForSelector(`#count:text-is("${allCodes.length} codes")`)
      assert.equal(await page.inputValue('input[type=search]'), '')
      await page.keyboard.type('teapot')
      await page.waitForSelector('section > .cards li:first-child b:text-is("418")')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/status/418')
    })
  })

  it('opens with Enter what was typed, however late the answer comes', async () => {
    await onPage({}, async page => {
      await page.goto('/')
      await page.route('**/?q=*', async route => {
        await new Promise(resolve => setTimeout(resolve, 400))
        await route.continue().catch(() => {})
      })
      await page.focus('input[type=search]')
      await page.keyboard.type('teapot')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/status\//)
      assert.match(page.url(), /\/status\/418$/)
    })
  })

  it('opens nothing with Enter where something else was typed since', async () => {
    await onPage({}, async page => {
      await page.goto('/')
      await page.route('**/?q=*', async route => {
        await new Promise(resolve => setTimeout(resolve, 300))
        await route.continue().catch(() => {})
      })
      await page.focus('input[type=search]')
      await page.keyboard.type('teapot')
      await page.keyboard.press('Enter')
      await page.keyboard.type('s')
      await page.waitForURL(/q=teapots/)
      await page.waitForTimeout(300)
      assert.match(page.url(), /q=teapots/)
    })
  })

  it('clears with Escape from a select, a radio and a checkbox as well', async () => {
    await onPage({}, async page => {
      for (const field of ['select[name=standing]', 'input[name=class][value="5xx"]', 'input[name=ten]']) {
        await page.goto('/?class=5xx&ten=yes&standing=standard')
        await page.focus(field)
        await page.keyboard.press('Escape')
        await page.waitForSelector(`#count:text-is("${allCodes.length} codes")`)
      }
    })
  })

  it('leads from the form to the result, and puts the focus there', async () => {
    await onPage({}, async page => {
      await page.goto('/explain')
      await page.fill('textarea', pasted)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(/explain#result$/)
      assert.equal(await page.title(), '429 Too Many Requests, explained · Statute')
      assert.equal(await page.evaluate('document.activeElement.id'), 'result')
    })
  })

  it('filters by a click on a class', async () => {
    await onPage({}, async page => {
      await page.goto('/')
      await page.check('input[name=class][value="1xx"]')
      await page.waitForSelector('#count:text-is("5 codes")')
      assert.equal(await page.locator('.cards li').count(), 5)
    })
  })

  it('skips to the content with the first Tab', async () => {
    await onPage({}, async page => {
      await page.goto('/status/404')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate('document.activeElement.id'), 'main')
    })
  })
})

describe('the graph', () => {
  it('draws the path of a request that is asked for', async () => {
    await onPage({}, async page => {
      await page.goto('/graph')
      await page.selectOption('select[name=method]', 'DELETE')
      await page.click('main button')
      assert.equal(await page.innerText('main [role=status] b'), '405')
    })
  })
})

describe('without JavaScript', () => {
  it('searches, filters and explains', async () => {
    await onPage({ javaScriptEnabled: false }, async page => {
      await page.goto('/')
      await page.fill('input[type=search]', 'unprocessable')
      await page.click('form.find button')
      assert.equal(await page.textContent('.cards b >> nth=0'), '422')
      await page.goto('/explain')
      await page.fill('textarea', pasted)
      await page.click('button')
      assert.match(String(await page.textContent('main')), /429 Too Many Requests/)
    })
  })
})

describe('on paper', () => {
  it('prints the booklet in A5, every code in it, without navigation or forms', async () => {
    await onPage({}, async page => {
      await page.goto('/booklet')
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const sheets = pdf.toString('latin1').match(/\/MediaBox \[[\d. ]+\]/g) ?? []
      assert.ok(sheets.length > allCodes.length / 2, `${sheets.length} pages`)
      for (const box of new Set(sheets)) assert.match(box, /\[0 0 (419|420)(\.\d+)? 59[456](\.\d+)?\]/)
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.isVisible('header.site'), false)
      for (const { code, phrase } of allCodes) assert.ok(await page.isVisible(`#s${code}`), phrase)
    })
  })
})
