import { startCopies } from "./admin/copies";
import { startImages } from "./admin/images";
import { startKeeping } from "./admin/keep";
import { startDragging } from "./admin/drag";
import { startChoosing } from "./admin/choose";
import { startQueue } from "./admin/queue";

startKeeping();
startDragging();
startChoosing();
startQueue();
startCopies();
startImages();
