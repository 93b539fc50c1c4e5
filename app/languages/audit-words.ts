import type admin from './zh-CN/admin.json'

type Words = (typeof admin)['record']

/** What the audit record has words for, and so all that may be written into it. */
export type AuditAction = Exclude<keyof Words['action'], 'other'>
export type AuditDetail = Exclude<keyof Words['detail'], 'other'>
