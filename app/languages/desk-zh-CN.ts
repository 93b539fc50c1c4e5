import admin from './zh-CN/admin.json' with { type: 'json' }
import assignments from './zh-CN/assignments.json' with { type: 'json' }
import team from './zh-CN/team.json' with { type: 'json' }

// Read by leads and administrators alone.
export default { admin, assignments, team }
