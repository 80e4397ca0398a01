import type { Requirement } from './requirement.ts'
import { uploadCourse } from './resumable-upload-course.ts'
import { uploadStart } from './resumable-upload-start.ts'

/** draft-ietf-httpbis-resumable-upload: 104, and the final answers around it. */
export const resumableUpload: readonly Requirement[] = [...uploadStart, ...uploadCourse]
