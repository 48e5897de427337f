import { aggregatesOfCommand, commandNames, rejections, type CallerCommandName } from '@throughline/episode';
import { admitted, createWorld, opened, policy, treatment } from '@throughline/testing';
import { checkBody } from '../../validation/body';
import { streamKinds } from '../kinds';
import { submissionOf } from '../submission';
import { examples } from './index';

const classOf = (name: CallerCommandName) => {
  const commandClass = streamKinds.map(({ commands }) => commands.get(name)).find(Boolean);
  if (!commandClass) throw new Error(`${name} has no class`);
  return commandClass;
};

/** Codes of what can never be right as it is. */
const neverRight = Object.entries(rejections).flatMap(([code, status]) => (status === 422 ? [code] : []));

/** What becomes of the example in an admitted patient's episode at a site with a policy: `accepted`, or the code of the "no". */
const answerTo = async (name: CallerCommandName): Promise<string> => {
  const world = createWorld(treatment.codec, treatment.subject);
  for (const fact of [policy(), opened, admitted]) world.tell(fact);
  const { command } = submissionOf(name, await checkBody(classOf(name), examples[name]), {
    commandId: 'k-1',
    target: treatment.target,
    actor: { id: 'm-0', role: 'importer' },
    sites: '*',
    correlationId: 'c-1',
    receivedAt: Date.parse(treatment.now),
  });
  const decision = world.submit(aggregatesOfCommand(name)[0], command, treatment.now);
  return decision.kind === 'accepted' ? decision.kind : decision.code;
};

describe('the example of a command', () => {
  it.each(commandNames)('%s is a body that the edge lets through', async (name) => {
    await expect(checkBody(classOf(name), examples[name])).resolves.toMatchObject({});
  });

  it.each(commandNames)('%s is right in itself, whatever the record allows now', async (name) => {
    expect(neverRight).not.toContain(await answerTo(name));
  });
});
