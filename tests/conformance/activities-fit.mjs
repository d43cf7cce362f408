// Reads one activity a line; prints for each {"id","mistakes":[…]}: what the official SDK's own schema and reader find wrong with it.
import { createInterface } from 'node:readline';
import { Activity, activityZodSchema } from '@microsoft/agents-activity';

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  const checked = activityZodSchema.safeParse(given);
  const mistakes = checked.success ? [] : checked.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  if (checked.success) {
    const read = JSON.parse(Activity.fromJson(line).toJsonString());
    for (const member of Object.keys(given))
      if (!(member in read))
        mistakes.push(`${member}: the SDK drops it`);
  }
  process.stdout.write(JSON.stringify({ id: given.id, mistakes }) + '\n');
}
