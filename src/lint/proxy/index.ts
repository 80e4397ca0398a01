export { type RecordingProxy, type RecordingProxyOptions, recordingProxy } from './proxy.ts'
