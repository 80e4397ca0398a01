export { type HandlerOptions, handler } from './handler.ts'
