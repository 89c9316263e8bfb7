/**
 * What a reader sees where an address leads nowhere.
 */
import type { FC } from "hono/jsx";
import { FRAME } from "../texts/frame.ts";
import { Layout, type Page } from "./layout.tsx";

export const NotFound: FC<{ readonly page: Page }> = ({ page }) => {
  const texts = FRAME[page.language];
  return (
    <Layout page={page} title={texts.notFound}>
      <h1>{texts.notFound}</h1>
      <p>{texts.notFoundWhy}</p>
      <p>
        <a href="/">{texts.back}</a>
      </p>
    </Layout>
  );
};
