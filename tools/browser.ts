import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * A headless Chromium: the one that the package carries on Linux (x64), an installed Chrome elsewhere.
 *
 * @throws where there is neither; the message says what to install
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: ['--no-sandbox', '--disable-gpu'],
    })
  }
  try {
    return await chromium.launch({ channel: 'chrome' })
  } catch {
    throw new Error(
      'The browser tests need Chrome: install it where your system looks for it, then run npm test again.',
    )
  }
}
