import { localTimes } from "./times";
import { startDialogs } from "./dialogs";
import { startRequests } from "./requests";
import { startSession } from "./session";
import { startTheme } from "./theme";

startTheme();
startDialogs();
startRequests();
startSession();
localTimes();
