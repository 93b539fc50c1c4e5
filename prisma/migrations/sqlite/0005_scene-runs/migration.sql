-- CreateTable
CREATE TABLE "SceneRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "scene" TEXT NOT NULL,
    "sceneHash" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "maxPoints" INTEGER NOT NULL,
    "finishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "SceneRun_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SceneRun_requestKey_key" ON "SceneRun"("requestKey");

-- CreateIndex
CREATE INDEX "SceneRun_personId_course_scene_idx" ON "SceneRun"("personId", "course", "scene");

-- CreateIndex
CREATE INDEX "SceneRun_course_scene_finishedAt_idx" ON "SceneRun"("course", "scene", "finishedAt");
