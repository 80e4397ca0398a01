/** The server by hand as most are written: each write is a commit of its own. */
process.env.COMMIT_EACH = '1'
await import('./by-hand.mjs')
