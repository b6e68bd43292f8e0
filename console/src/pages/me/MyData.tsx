import { Button, Title } from '@mantine/core';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/own-data.js';

/** All of one's own data, to download. */
export default function MyData() {
  return (
    <WithTexts texts={texts}>
      <Download />
    </WithTexts>
  );
}

function Download() {
  const say = useText();
  return (
    <section className="card stack" aria-labelledby="own-data">
      <Title order={2} size="h4" id="own-data">
        {say('own-data.title')}
      </Title>
      <p className="quiet">{say('own-data.what')}</p>
      <div>
        <Button component="a" variant="default" href="/v1/me/export" download="pointbook.json">
          {say('own-data.download')}
        </Button>
      </div>
    </section>
  );
}
