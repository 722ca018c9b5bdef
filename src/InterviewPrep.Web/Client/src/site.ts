import { startCopy, startCopyButtons } from "./copy";
import { startCounts } from "./counts";
import { startDialogs } from "./dialogs";
import { startDrafts } from "./draft/start";
import { startGuard } from "./guard";
import { startKeys } from "./keys";
import { startRequests } from "./requests";
import { startSession } from "./session";
import { startShare } from "./share";
import { startTheme } from "./theme";
import { localTimes } from "./times";
import { startWriting } from "./writing";

startTheme();
startDialogs();
startKeys();
startShare();
startCopyButtons();
startGuard();
startSession();
startCounts();
startWriting();
startDrafts();
startRequests((arrived) => {
  localTimes(arrived);
  startCopy(arrived);
});
