// A bot made with discord.js, unchanged but for the address. Environment: API_URL (without the
// version), BOT_TOKEN. It prints "ready" when connected and runs until its input ends.
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
  ],
  rest: { api: process.env.API_URL },
});

const ask = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Asks something')
  .addStringOption((option) =>
    option
      .setName('about')
      .setDescription('What it is about')
      .setRequired(true)
      .setAutocomplete(true),
  );

function row(component) {
  return new ActionRowBuilder().addComponents(component);
}

async function command(interaction) {
  await interaction.deferReply();
  const button = new ButtonBuilder()
    .setCustomId('write')
    .setLabel('Write')
    .setStyle(ButtonStyle.Primary);
  await interaction.editReply({
    content: `You asked for ${interaction.options.getString('about')}`,
    components: [row(button)],
  });
}

async function form(interaction) {
  const text = new TextInputBuilder()
    .setCustomId('text')
    .setLabel('Question')
    .setStyle(TextInputStyle.Short);
  await interaction.showModal(
    new ModalBuilder().setCustomId('question').setTitle('Ask').addComponents(row(text)),
  );
}

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed} orders`, value: 'orders' }]);
  } else if (interaction.isChatInputCommand()) {
    await command(interaction);
  } else if (interaction.isButton()) {
    await form(interaction);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Asked: ${interaction.fields.getTextInputValue('text')}`);
  }
});

client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot && message.content === 'hello') {
    const thread = await message.startThread({ name: 'Greetings' });
    await thread.send({ content: `Hello ${message.author}`, files: [
      { attachment: Buffer.from('a file'), name: 'greeting.txt' },
    ] });
  }
});

client.on(Events.Error, (error) => console.error(error));

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([ask]);
  console.log('ready');
});

await client.login(process.env.BOT_TOKEN);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
