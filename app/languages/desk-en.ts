import admin from './en/admin.json' with { type: 'json' }
import assignments from './en/assignments.json' with { type: 'json' }
import team from './en/team.json' with { type: 'json' }

// Read by leads and administrators alone.
export default { admin, assignments, team }
