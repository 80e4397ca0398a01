import { serve } from './json-server.mjs'

await serve('json-server/lib/cli/bin.js', '--quiet')
