import { writeAnswers } from './vectors/answers.ts'
import { writeGraph } from './vectors/graph.ts'
import { writePreconditions } from './vectors/preconditions.ts'

/** `npm run vectors` writes what the folder `vectors` publishes, for engines in any language. */

writePreconditions()
writeGraph()
await writeAnswers()
