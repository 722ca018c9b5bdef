import { startDrill } from "./guide/drill";
import { startFolds } from "./guide/folds";
import { startPassages } from "./guide/passages";
import { startPlace } from "./guide/place";

startFolds();
startPlace();
startPassages();
startDrill();
