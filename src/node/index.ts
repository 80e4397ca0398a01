export { type Listening, type ListenOptions, listen } from './listen.ts'
export { listener } from './listener.ts'
