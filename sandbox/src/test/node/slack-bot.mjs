// A bot made with Slack's SDK for Node, unchanged but for the address. Environment: API_URL,
// BOT_TOKEN, APP_TOKEN. It prints "ready" when connected and runs until its input ends.
import bolt from '@slack/bolt';

const { App } = bolt;
const app = new App({
  token: process.env.BOT_TOKEN,
  appToken: process.env.APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.API_URL },
});

app.command('/blackbird', async ({ ack, command, respond }) => {
  await ack();
  await respond({
    response_type: 'in_channel',
    text: `You asked for ${command.text}`,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `You asked for *${command.text}*` } },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'ask', text: { type: 'plain_text', text: 'Ask' } },
        ],
      },
    ],
  });
});

app.action('ask', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'question',
      private_metadata: body.channel.id,
      title: { type: 'plain_text', text: 'Ask' },
      submit: { type: 'plain_text', text: 'Send' },
      blocks: [
        {
          type: 'input',
          block_id: 'question',
          label: { type: 'plain_text', text: 'Question' },
          element: { type: 'plain_text_input', action_id: 'text' },
        },
      ],
    },
  });
});

app.view('question', async ({ ack, view, client }) => {
  await ack();
  await client.chat.postMessage({
    channel: view.private_metadata,
    text: `Asked: ${view.state.values.question.text.value}`,
  });
});

app.message('hello', async ({ message, say }) => {
  await say({ text: `Hello <@${message.user}>`, thread_ts: message.ts });
});

app.error(async (error) => console.error(error));

await app.start();
console.log('ready');
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
